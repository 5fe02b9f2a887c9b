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

    public void Allocate(IEnumerable<IResource> resources)
    {
        // All free ports stay taken until each endpoint has one, so that none is given out twice.
        var taken = new List<TcpListener>();
        foreach (var resource in resources)
        {
            foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>())
            {
                Allocate(endpoint, resource.GetReplicaCount(), taken);
            }
        }

        taken.ForEach(t => t.Dispose());
    }

    private void Allocate(EndpointAnnotation endpoint, int replicas, List<TcpListener> taken)
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
