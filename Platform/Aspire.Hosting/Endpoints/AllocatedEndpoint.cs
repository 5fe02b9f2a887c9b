using System.Globalization;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The address of an endpoint of the running application.</summary>
/// <param name="endpoint">The endpoint.</param>
/// <param name="address">Host name.</param>
/// <param name="port">Port that clients use.</param>
/// <param name="bindingMode">What the port is open on.</param>
/// <param name="targetPortExpression">Port that the process listens on; null where each replica has its own.</param>
/// <param name="networkID">Network in which the address holds; null is this machine's.</param>
public class AllocatedEndpoint(
    EndpointAnnotation endpoint, string address, int port, EndpointBindingMode bindingMode, string? targetPortExpression = null, NetworkIdentifier? networkID = null)
{
    /// <inheritdoc cref="AllocatedEndpoint(EndpointAnnotation, string, int, EndpointBindingMode, string?, NetworkIdentifier?)" />
    public AllocatedEndpoint(EndpointAnnotation endpoint, string address, int port, string? targetPortExpression = null)
        : this(endpoint, address, port, EndpointBindingMode.SingleAddress, targetPortExpression)
    {
    }

    /// <summary>The endpoint.</summary>
    public EndpointAnnotation Endpoint { get; } = endpoint;

    /// <summary>Host name.</summary>
    public string Address { get; } = address;

    /// <summary>Port that clients use.</summary>
    public int Port { get; } = port;

    /// <summary>What the port is open on.</summary>
    public EndpointBindingMode BindingMode { get; } = bindingMode;

    /// <summary>Port that the process listens on; null where each replica has its own.</summary>
    public string? TargetPortExpression { get; } = targetPortExpression;

    /// <summary>Network in which the address holds.</summary>
    public NetworkIdentifier NetworkID { get; } = networkID ?? KnownNetworkIdentifiers.LocalhostNetwork;

    /// <summary>Scheme of the URL.</summary>
    public string UriScheme => Endpoint.UriScheme;

    /// <summary>Host name and port.</summary>
    public string EndPointString => string.Create(CultureInfo.InvariantCulture, $"{Address}:{Port}");

    /// <summary>The URL.</summary>
    public string UriString => $"{UriScheme}://{EndPointString}";

    /// <inheritdoc />
    public override string ToString() => UriString;
}
