using System.Net.Sockets;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>An address that a resource listens on; a resource carries one for each name.</summary>
public sealed class EndpointAnnotation : IResourceAnnotation
{
    /// <summary>Creates an endpoint.</summary>
    /// <param name="protocol">The protocol of the transport.</param>
    /// <param name="uriScheme">Scheme of its URL; by default that of the transport.</param>
    /// <param name="transport">Transport, as <c>http</c> or <c>http2</c>.</param>
    /// <param name="name">Name; by default the scheme.</param>
    /// <param name="port">Port that clients use; null takes any free one.</param>
    /// <param name="targetPort">Port that the process listens on; null makes it the one that clients use.</param>
    /// <param name="isExternal">True where clients outside the application use it.</param>
    /// <param name="isProxied">True where the host may listen on behalf of the process.</param>
    public EndpointAnnotation(
        ProtocolType protocol, string? uriScheme = null, string? transport = null, [EndpointName] string? name = null,
        int? port = null, int? targetPort = null, bool? isExternal = null, bool isProxied = true)
    {
        Protocol = protocol;
        UriScheme = uriScheme ?? "tcp";
        Transport = transport ?? (UriScheme is "http" or "https" ? "http" : "tcp");
        Name = name ?? UriScheme;
        Port = port;
        TargetPort = targetPort;
        IsExternal = isExternal ?? false;
        IsProxied = isProxied;
    }

    /// <summary>Name, unique within the resource.</summary>
    public string Name { get; set; }

    /// <summary>The protocol of the transport.</summary>
    public ProtocolType Protocol { get; set; }

    /// <summary>Port that clients use; null takes any free one.</summary>
    public int? Port { get; set; }

    /// <summary>Port that the process listens on; null makes it the one that clients use.</summary>
    public int? TargetPort { get; set; }

    /// <summary>Scheme of its URL.</summary>
    public string UriScheme { get; set; }

    /// <summary>Host name of its URL.</summary>
    public string TargetHost { get; set; } = "localhost";

    /// <summary>Transport, as <c>http</c> or <c>http2</c>.</summary>
    public string Transport { get; set; }

    /// <summary>True where clients outside the application use it.</summary>
    public bool IsExternal { get; set; }

    /// <summary>True where the host may listen on behalf of the process, so that several replicas share the address.</summary>
    public bool IsProxied { get; set; }

    /// <summary>The address on this machine once it is known.</summary>
    public AllocatedEndpoint? AllocatedEndpoint
    {
        get => AllAllocatedEndpoints.Find(KnownNetworkIdentifiers.LocalhostNetwork);
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            AllAllocatedEndpoints.AddOrUpdateAllocatedEndpoint(KnownNetworkIdentifiers.LocalhostNetwork, value);
        }
    }

    /// <summary>The addresses in each network.</summary>
    public NetworkEndpointSnapshotList AllAllocatedEndpoints { get; } = new();

    internal string? TargetPortEnvironmentVariable { get; set; }

    /// <summary>Port that other containers use where it is not the target port: the server tells each listener's clients another address.</summary>
    internal int? ContainerNetworkPort { get; set; }
}
