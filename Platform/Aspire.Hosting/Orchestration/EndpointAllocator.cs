using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestration;

/// <summary>Gives each endpoint its address, and each instance the port that it listens on.</summary>
internal sealed class EndpointAllocator
{
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
        // All free ports stay taken until each endpoint has one, so that none is given out twice.
        var taken = new List<TcpListener>();
        foreach (var resource in resources)
        {
            foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>())
            {
                if (resource is ContainerResource)
                {
                    AllocateContainer(resource, endpoint, known.TryGetValue(endpoint, out var port) ? port : null, taken);
                }
                else
                {
                    AllocateProcess(endpoint, resource.GetReplicaCount(), taken);
                }
            }
        }

        taken.ForEach(t => t.Dispose());
    }

    /// <summary>The engine listens on the port of this machine; other containers use the one inside.</summary>
    private void AllocateContainer(IResource resource, EndpointAnnotation endpoint, int? known, List<TcpListener> taken)
    {
        var target = endpoint.TargetPort ?? endpoint.Port ?? throw new DistributedApplicationException(
            $"Endpoint '{endpoint.Name}' of container '{resource.Name}' names no port: give the port that the container listens on as targetPort.");
        var port = endpoint.Port ?? (endpoint.IsProxied ? null : endpoint.TargetPort) ?? known ?? TakeFreePort(taken);
        var targetPort = target.ToString(CultureInfo.InvariantCulture);
        _ports[(endpoint, 0)] = target;
        endpoint.AllocatedEndpoint = new(endpoint, endpoint.TargetHost, port, targetPort);
        var network = KnownNetworkIdentifiers.DefaultAspireContainerNetwork;
        endpoint.AllAllocatedEndpoints.AddOrUpdateAllocatedEndpoint(
            network, new(endpoint, resource.Name, endpoint.ContainerNetworkPort ?? target, EndpointBindingMode.SingleAddress, targetPort, network));
    }

    private void AllocateProcess(EndpointAnnotation endpoint, int replicas, List<TcpListener> taken)
    {
        var needsProxy = endpoint.IsProxied && (replicas > 1 || (endpoint.TargetPort is { } target && endpoint.Port is { } wanted && target != wanted));
        var port = endpoint.Port ?? (needsProxy ? null : endpoint.TargetPort) ?? TakeFreePort(taken);
        for (var i = 0; i < replicas; i++)
        {
            _ports[(endpoint, i)] = !needsProxy ? port : replicas == 1 ? endpoint.TargetPort!.Value : TakeFreePort(taken);
        }

        if (needsProxy)
        {
            Proxies.Add((port, [.. Enumerable.Range(0, replicas).Select(i => PortOf(endpoint, i))]));
        }

        var targetPort = replicas == 1 ? PortOf(endpoint, 0).ToString(CultureInfo.InvariantCulture) : null;
        endpoint.AllocatedEndpoint = new(endpoint, endpoint.TargetHost, port, targetPort);
    }

    private static int TakeFreePort(List<TcpListener> taken)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        taken.Add(listener);
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
