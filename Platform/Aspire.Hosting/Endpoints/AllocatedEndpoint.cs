using System.Globalization;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The address of an endpoint of the running application.</summary>
public class AllocatedEndpoint
{
    /// <summary>Creates an address.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="address">Host name.</param>
    /// <param name="port">Port that clients use.</param>
    /// <param name="bindingMode">What the port is open on.</param>
    /// <param name="targetPortExpression">Port that the process listens on; null where each replica has its own.</param>
    /// <param name="networkId">Network that the address holds in; by default that of the endpoint.</param>
    /// <exception cref="ArgumentOutOfRangeException">The port is none from 1 to 65535.</exception>
    public AllocatedEndpoint(
        EndpointAnnotation endpoint, string address, int port, EndpointBindingMode bindingMode, string? targetPortExpression = null, NetworkIdentifier? networkId = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentOutOfRangeException.ThrowIfLessThan(port, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, 65535);
        (Endpoint, Address, Port, BindingMode, TargetPortExpression) = (endpoint, address, port, bindingMode, targetPortExpression);
        NetworkID = networkId ?? endpoint.DefaultNetworkID;
    }

    /// <inheritdoc cref="AllocatedEndpoint(EndpointAnnotation, string, int, EndpointBindingMode, string?, NetworkIdentifier?)" />
    public AllocatedEndpoint(EndpointAnnotation endpoint, string address, int port, string? targetPortExpression = null)
        : this(endpoint, address, port, EndpointBindingMode.SingleAddress, targetPortExpression)
    {
    }

    /// <summary>The endpoint.</summary>
    public EndpointAnnotation Endpoint { get; }

    /// <summary>Host name.</summary>
    public string Address { get; }

    /// <summary>Port that clients use.</summary>
    public int Port { get; }

    /// <summary>What the port is open on.</summary>
    public EndpointBindingMode BindingMode { get; }

    /// <summary>Port that the process listens on; null where each replica has its own.</summary>
    public string? TargetPortExpression { get; }

    /// <summary>Network that the address holds in.</summary>
    public NetworkIdentifier NetworkID { get; }

    /// <summary>Scheme of the URL.</summary>
    public string UriScheme => Endpoint.UriScheme;

    /// <summary>Host name and port.</summary>
    public string EndPointString => string.Create(CultureInfo.InvariantCulture, $"{Address}:{Port}");

    /// <summary>The URL.</summary>
    public string UriString => $"{UriScheme}://{EndPointString}";

    /// <inheritdoc />
    public override string ToString() => UriString;
}
