using System.Globalization;
using System.Net;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Refers to a part of an address.</summary>
/// <param name="endpointReference">The address.</param>
/// <param name="property">The part.</param>
public sealed class EndpointReferenceExpression(EndpointReference endpointReference, EndpointProperty property)
    : IManifestExpressionProvider, IValueProvider, IValueWithReferences
{
    /// <summary>The address.</summary>
    public EndpointReference Endpoint { get; } = endpointReference;

    /// <summary>The part.</summary>
    public EndpointProperty Property { get; } = property;

    /// <inheritdoc />
    public string ValueExpression => Property == EndpointProperty.HostAndPort ? $"{Binding("host")}:{Binding("port")}" : Binding(ManifestName);

    /// <inheritdoc />
    public IEnumerable<object> References => [Endpoint];

    private string Binding(string part) => $"{{{Endpoint.Resource.Name}.bindings.{Endpoint.EndpointName}.{part}}}";

    private string ManifestName => Property switch
    {
        EndpointProperty.TargetPort => "targetPort",
        EndpointProperty.Host or EndpointProperty.IPV4Host => "host",
        var other => other.ToString().ToLowerInvariant(),
    };

    /// <summary>The part of the address; waits until the address is known.</summary>
    /// <exception cref="DistributedApplicationException">The port of the process is asked for, and each replica has its own.</exception>
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) => GetValueAsync(new ValueProviderContext(), cancellationToken);

    /// <summary>The part of the address in the network of the endpoint's reference, or else of whoever asks; waits until the address is known.</summary>
    /// <exception cref="DistributedApplicationException">The port of the process is asked for, and each replica has its own.</exception>
    public async ValueTask<string?> GetValueAsync(ValueProviderContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var network = Endpoint.ContextNetworkID ?? context.Network ?? KnownNetworkIdentifiers.LocalhostNetwork;
        var allocated = await Endpoint.EndpointAnnotation.AllAllocatedEndpoints.GetAllocatedEndpointAsync(network, cancellationToken);
        return Property switch
        {
            EndpointProperty.Url => allocated.UriString,
            EndpointProperty.Host => allocated.Address,
            EndpointProperty.IPV4Host => network == KnownNetworkIdentifiers.LocalhostNetwork ? IPAddress.Loopback.ToString() : allocated.Address,
            EndpointProperty.Port => allocated.Port.ToString(CultureInfo.InvariantCulture),
            EndpointProperty.Scheme => allocated.UriScheme,
            EndpointProperty.HostAndPort => allocated.EndPointString,
            EndpointProperty.TargetPort => allocated.TargetPortExpression ?? throw new DistributedApplicationException(
                $"Each replica of '{Endpoint.Resource.Name}' has its own port for endpoint '{Endpoint.EndpointName}': take it from the environment variable given to WithEndpoint."),
            _ => throw new InvalidOperationException($"An address has no part '{Property}'."),
        };
    }
}
