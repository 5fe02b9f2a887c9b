using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting.ContainerEngine;

/// <summary>
/// Gives containers a way to the services of this machine, which listen on its loopback interface. Where the engine runs in a
/// machine of its own (Windows, macOS) its name for the host leads there by itself; on Linux it leads to an address of the
/// machine, so a port of every address is handed on, to clients of the container networks and of this machine only.
/// </summary>
internal sealed class HostGateway(DistributedApplicationModel model) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<ReplicaProxy> _proxies = [];
    private readonly Dictionary<int, int> _handedOn = [];
    private EngineKind _kind;

    /// <summary>Tells each service's endpoints their address for containers.</summary>
    public void Open(EngineKind kind)
    {
        _kind = kind;
        var network = KnownNetworkIdentifiers.DefaultAspireContainerNetwork;
        foreach (var resource in model.Resources.Where(r => r is ProjectResource or ExecutableResource))
        {
            foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>().Where(e => e is { AllocatedEndpoint: not null, Protocol: ProtocolType.Tcp }))
            {
                var allocated = endpoint.AllocatedEndpoint!;
                var port = PortOf(allocated.Port);
                endpoint.AllAllocatedEndpoints.AddOrUpdateAllocatedEndpoint(
                    network, new(endpoint, HostName.Of(kind), port, EndpointBindingMode.SingleAddress, allocated.TargetPortExpression, network));
            }
        }
    }

    /// <summary>An address that leads containers to one of this machine; known once the engine was found.</summary>
    public string AddressOf(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return new UriBuilder(address) { Host = HostName.Of(_kind), Port = PortOf(address.Port) }.Uri.ToString().TrimEnd('/');
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_proxies.Select(p => p.DisposeAsync().AsTask()));
        _proxies.Clear();
    }

    private int PortOf(int port)
    {
        if (!OperatingSystem.IsLinux())
        {
            return port;
        }

        lock (_lock)
        {
            return _handedOn.TryGetValue(port, out var handedOn) ? handedOn : _handedOn[port] = HandOn(port);
        }
    }

    private int HandOn(int port)
    {
        var proxy = new ReplicaProxy(IPAddress.Any, 0, [port], IsLocal);
        _proxies.Add(proxy);
        return proxy.Port;
    }

    /// <summary>True for this machine and for networks that exist on it alone: those of bridges.</summary>
    private static bool IsLocal(IPAddress client) => IPAddress.IsLoopback(client) || NetworkInterface.GetAllNetworkInterfaces().Any(i =>
        i.GetIPProperties().UnicastAddresses.Any(a => a.Address.Equals(client) || (IsBridge(i) && Contains(a, client))));

    private static bool IsBridge(NetworkInterface network) => Directory.Exists($"/sys/class/net/{network.Name}/bridge");

    private static bool Contains(UnicastIPAddressInformation own, IPAddress client) =>
        own.Address.AddressFamily == AddressFamily.InterNetwork && client.AddressFamily == AddressFamily.InterNetwork
        && new IPNetwork(Masked(own), own.PrefixLength).Contains(client);

    private static IPAddress Masked(UnicastIPAddressInformation own) =>
        new([.. own.Address.GetAddressBytes().Zip(own.IPv4Mask.GetAddressBytes(), (address, mask) => (byte)(address & mask))]);
}
