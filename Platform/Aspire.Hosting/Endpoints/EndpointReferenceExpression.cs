using System.Globalization;
using System.Net;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Refers to a part of an address.</summary>
/// <param name="endpointReference">The address.</param>
/// <param name="property">The part.</param>
public class EndpointReferenceExpression(EndpointReference endpointReference, EndpointProperty property) : IExpressionValue, IValueWithReferences
{
    /// <summary>The address.</summary>
    public EndpointReference Endpoint { get; } = endpointReference ?? throw new ArgumentNullException(nameof(endpointReference));

    /// <summary>The part.</summary>
    public EndpointProperty Property { get; } = property;

    /// <inheritdoc />
    public string ValueExpression => Property == EndpointProperty.HostAndPort ? $"{Binding("host")}:{Binding("port")}" : Binding(ManifestName);

    IEnumerable<object> IValueWithReferences.References => [Endpoint];

    private string ManifestName => Property switch
    {
        EndpointProperty.TargetPort => "targetPort",
        EndpointProperty.TlsEnabled => "tlsEnabled",
        EndpointProperty.Host or EndpointProperty.IPV4Host => "host",
        var other => other.ToString().ToLowerInvariant(),
    };

    /// <inheritdoc cref="GetValueAsync(ValueProviderContext, CancellationToken)" />
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) => GetValueAsync(new(), cancellationToken);

    /// <summary>The part of the address as somebody is to see it; waits until the address is known.</summary>
    /// <param name="context">Who asks; the network of the reference goes before theirs.</param>
    /// <param name="cancellationToken">Gives the waiting up.</param>
    /// <exception cref="DistributedApplicationException">The port of the process is asked for, and each replica has its own.</exception>
    public async ValueTask<string?> GetValueAsync(ValueProviderContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var network = Endpoint.ContextNetworkID ?? context.EffectiveNetwork;
        return Property switch
        {
            EndpointProperty.Scheme => Endpoint.Scheme,
            EndpointProperty.TlsEnabled => Endpoint.TlsEnabled ? bool.TrueString : bool.FalseString,
            EndpointProperty.IPV4Host when network == KnownNetworkIdentifiers.LocalhostNetwork => IPAddress.Loopback.ToString(),
            EndpointProperty.TargetPort when context.OwnPort(Endpoint) is { } port => port.ToString(CultureInfo.InvariantCulture),
            EndpointProperty.TargetPort when Endpoint.TargetPort is { } port => port.ToString(CultureInfo.InvariantCulture),
            _ => Part(await Endpoint.EndpointAnnotation.AllAllocatedEndpoints.GetAllocatedEndpointAsync(network, cancellationToken)),
        };
    }

    private string Binding(string part) => $"{{{Endpoint.Resource.Name}.bindings.{Endpoint.EndpointName}.{part}}}";

    private string Part(AllocatedEndpoint allocated) => Property switch
    {
        EndpointProperty.Url => allocated.UriString,
        EndpointProperty.Host or EndpointProperty.IPV4Host => allocated.Address,
        EndpointProperty.Port => allocated.Port.ToString(CultureInfo.InvariantCulture),
        EndpointProperty.HostAndPort => allocated.EndPointString,
        EndpointProperty.TargetPort => allocated.TargetPortExpression ?? throw new DistributedApplicationException(
            $"Each replica of '{Endpoint.Resource.Name}' has its own port for endpoint '{Endpoint.EndpointName}': take it from the environment variable given to WithEndpoint."),
        _ => throw new InvalidOperationException($"An address has no part '{Property}'."),
    };
}
