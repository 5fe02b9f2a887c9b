using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Orchestration;

/// <summary>Gives each endpoint its address, and each instance the port that it listens on.</summary>
internal sealed class EndpointAllocator(IConfiguration configuration)
{
    /// <summary>Setting that gives each proxied endpoint any free port instead of its own, so that several applications run side by side.</summary>
    public const string RandomizePortsKey = "DcpPublisher:RandomizePorts";

    private readonly bool _randomizes = configuration.GetValue<bool>(RandomizePortsKey);
    private readonly Dictionary<(EndpointAnnotation Endpoint, int Instance), int> _ports = [];

    /// <summary>Proxies to be opened: the port of clients and those of the instances.</summary>
    public List<(int Port, IReadOnlyList<int> Targets)> Proxies { get; } = [];

    /// <summary>Port that an instance listens on.</summary>
    public int PortOf(EndpointAnnotation endpoint, int instance) => _ports[(endpoint, instance)];

    /// <param name="resources">The model.</param>
    /// <param name="known">Ports that an endpoint has from an earlier run.</param>
    /// <exception cref="DistributedApplicationException">An endpoint of a container names no port.</exception>
    public void Allocate(IEnumerable<IResource> resources, IReadOnlyDictionary<EndpointAnnotation, int> known)
    {
        using var free = new FreePorts();
        foreach (var resource in resources)
        {
            foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>())
            {
                if (resource is ContainerResource)
                {
                    AllocateContainer(resource, endpoint, known.TryGetValue(endpoint, out var port) ? port : null, free);
                }
                else
                {
                    AllocateProcess(endpoint, resource.GetReplicaCount(), free);
                }
            }
        }
    }

    /// <summary>The engine listens on the port of this machine; other containers use the one inside.</summary>
    private void AllocateContainer(IResource resource, EndpointAnnotation endpoint, int? known, FreePorts free)
    {
        var target = endpoint.TargetPort ?? endpoint.Port ?? throw new DistributedApplicationException(
            $"Endpoint '{endpoint.Name}' of container '{resource.Name}' names no port: give the port that the container listens on as targetPort.");
        var port = PortAskedFor(endpoint) ?? (endpoint.IsProxied ? null : endpoint.TargetPort) ?? known ?? free.Take();
        var targetPort = target.ToString(CultureInfo.InvariantCulture);
        _ports[(endpoint, 0)] = target;
        endpoint.AllocatedEndpoint = new(endpoint, endpoint.TargetHost, port, targetPort);
        var network = KnownNetworkIdentifiers.DefaultAspireContainerNetwork;
        endpoint.AllAllocatedEndpoints.AddOrUpdateAllocatedEndpoint(
            network, new(endpoint, resource.Name, endpoint.ContainerNetworkPort ?? target, EndpointBindingMode.SingleAddress, targetPort, network));
    }

    private void AllocateProcess(EndpointAnnotation endpoint, int replicas, FreePorts free)
    {
        var needsProxy = endpoint.IsProxied && (replicas > 1 || (endpoint.TargetPort is { } target && endpoint.Port is { } wanted && (_randomizes || target != wanted)));
        var port = PortAskedFor(endpoint) ?? (needsProxy ? null : endpoint.TargetPort) ?? free.Take();
        for (var i = 0; i < replicas; i++)
        {
            _ports[(endpoint, i)] = !needsProxy ? port : replicas == 1 ? endpoint.TargetPort!.Value : free.Take();
        }

        if (needsProxy)
        {
            Proxies.Add((port, [.. Enumerable.Range(0, replicas).Select(i => PortOf(endpoint, i))]));
        }

        var targetPort = replicas == 1 ? PortOf(endpoint, 0).ToString(CultureInfo.InvariantCulture) : null;
        var (host, mode) = ClientAddress.Of(endpoint.TargetHost);
        endpoint.AllocatedEndpoint = new(endpoint, host, port, mode, targetPort);
    }

    private int? PortAskedFor(EndpointAnnotation endpoint) => _randomizes && endpoint.IsProxied ? null : endpoint.Port;
}
