using System.Net.Sockets;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>An address that a resource listens on; a resource carries one for each name.</summary>
public sealed class EndpointAnnotation : IResourceAnnotation
{
    private int? _port;
    private int? _targetPort;
    private bool _portIsSet;
    private bool _targetPortIsSet;
    private bool? _tlsEnabled;

    /// <summary>Creates an endpoint.</summary>
    /// <param name="protocol">The protocol of the transport.</param>
    /// <param name="uriScheme">Scheme of its URL; by default that of the transport.</param>
    /// <param name="transport">Transport, as <c>http</c> or <c>http2</c>.</param>
    /// <param name="name">Name; by default the scheme.</param>
    /// <param name="port">Port that clients use; null takes any free one.</param>
    /// <param name="targetPort">Port that the process listens on; null makes it the one that clients use.</param>
    /// <param name="isExternal">True where clients outside the application use it.</param>
    /// <param name="isProxied">False where the host may not listen on behalf of the process.</param>
    public EndpointAnnotation(
        ProtocolType protocol, string? uriScheme = null, string? transport = null, [EndpointName] string? name = null,
        int? port = null, int? targetPort = null, bool? isExternal = null, bool? isProxied = null)
        : this(protocol, null, uriScheme, transport, name, port, targetPort, isExternal, isProxied)
    {
    }

    /// <inheritdoc cref="EndpointAnnotation(ProtocolType, string?, string?, string?, int?, int?, bool?, bool?)" />
    /// <remarks><paramref name="networkId"/>: the network that the endpoint belongs to; by default this machine's.</remarks>
    public EndpointAnnotation(
        ProtocolType protocol, NetworkIdentifier? networkId, string? uriScheme = null, string? transport = null, [EndpointName] string? name = null,
        int? port = null, int? targetPort = null, bool? isExternal = null, bool? isProxied = null)
    {
        Protocol = protocol;
        UriScheme = uriScheme ?? protocol.ToString().ToLowerInvariant();
        Name = name ?? UriScheme;
        EndpointName.Validate(Name);
        (_port, _targetPort) = (port, targetPort);
        if (transport is not null)
        {
            Transport = transport;
        }

        IsExternal = isExternal ?? false;
        IsProxied = isProxied ?? true;
        DefaultNetworkID = networkId ?? KnownNetworkIdentifiers.LocalhostNetwork;
    }

    /// <summary>Name, unique within the resource.</summary>
    public string Name { get; set; }

    /// <summary>The protocol of the transport.</summary>
    public ProtocolType Protocol { get; set; }

    /// <summary>Port that clients use; null takes any free one. Without a proxy it is the one that the process listens on.</summary>
    public int? Port
    {
        get => _port ?? (IsProxied || _portIsSet ? null : _targetPort);
        set => (_port, _portIsSet) = (value, true);
    }

    /// <summary>Port that the process listens on; null makes it any free one. Without a proxy it is the one that clients use.</summary>
    public int? TargetPort
    {
        get => _targetPort ?? (IsProxied || _targetPortIsSet ? null : _port);
        set => (_targetPort, _targetPortIsSet) = (value, true);
    }

    /// <summary>Scheme of its URL.</summary>
    public string UriScheme { get; set; }

    /// <summary>Host name of its URL.</summary>
    public string TargetHost { get; set; } = "localhost";

    /// <summary>Transport, as <c>http</c> or <c>http2</c>; by default it follows from the scheme.</summary>
    public string Transport
    {
        get => field ?? (EndpointScheme.IsHttp(UriScheme) ? "http" : Protocol.ToString().ToLowerInvariant());
        set;
    }

    /// <summary>True where clients outside the application use it.</summary>
    public bool IsExternal { get; set; }

    /// <summary>True where the host may listen on behalf of the process, so that several replicas share the address.</summary>
    public bool IsProxied { get; set; }

    /// <summary>True where clients encrypt; by default where the scheme is https.</summary>
    public bool TlsEnabled
    {
        get => _tlsEnabled ?? EndpointScheme.IsHttps(UriScheme);
        set => _tlsEnabled = value;
    }

    /// <summary>The network that the endpoint belongs to.</summary>
    public NetworkIdentifier DefaultNetworkID { get; }

    /// <summary>The address in its own network, once it is known.</summary>
    /// <exception cref="InvalidOperationException">An address of another network is set.</exception>
    public AllocatedEndpoint? AllocatedEndpoint
    {
        get => AllAllocatedEndpoints.Find(DefaultNetworkID);
        set
        {
            if (value is null)
            {
                AllAllocatedEndpoints.Of(DefaultNetworkID).Snapshot.SetException(new InvalidOperationException($"Endpoint '{Name}' has no address."));
            }
            else if (value.NetworkID != DefaultNetworkID)
            {
                throw new InvalidOperationException($"Endpoint '{Name}' belongs to the network '{DefaultNetworkID.Value}', and the address to '{value.NetworkID.Value}'.");
            }
            else
            {
                AllAllocatedEndpoints.AddOrUpdateAllocatedEndpoint(DefaultNetworkID, value);
            }
        }
    }

    /// <summary>The addresses in all networks.</summary>
    public NetworkEndpointSnapshotList AllAllocatedEndpoints { get; } = new();

    /// <summary>Variable that tells the process its port; null where the defaults of its kind do.</summary>
    internal string? TargetPortEnvironmentVariable { get; set; }

    /// <summary>Port that other containers use where it is not the target port: the server tells each listener's clients another address.</summary>
    internal int? ContainerNetworkPort { get; set; }
}
