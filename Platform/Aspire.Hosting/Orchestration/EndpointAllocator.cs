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

    public void Allocate(IEnumerable<IResource> resources)
    {
        using var free = new FreePorts();
        foreach (var resource in resources)
        {
            foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>())
            {
                Allocate(endpoint, resource.GetReplicaCount(), free);
            }
        }
    }

    private void Allocate(EndpointAnnotation endpoint, int replicas, FreePorts free)
    {
        var needsProxy = endpoint.IsProxied && (replicas > 1 || (endpoint.TargetPort is { } target && endpoint.Port is { } wanted && (_randomizes || target != wanted)));
        var port = (_randomizes && endpoint.IsProxied ? null : endpoint.Port) ?? (needsProxy ? null : endpoint.TargetPort) ?? free.Take();
        for (var i = 0; i < replicas; i++)
        {
            _ports[(endpoint, i)] = !needsProxy ? port : replicas == 1 ? endpoint.TargetPort!.Value : free.Take();
        }

        if (needsProxy)
        {
            Proxies.Add((port, [.. Enumerable.Range(0, replicas).Select(i => PortOf(endpoint, i))]));
        }

        var targetPort = replicas == 1 ? PortOf(endpoint, 0).ToString(CultureInfo.InvariantCulture) : null;
        endpoint.AllocatedEndpoint = new(endpoint, endpoint.TargetHost, port, targetPort);
    }
}
