namespace Aspire.Hosting.ApplicationModel;

/// <summary>Refers to an endpoint of a resource, which need not exist yet.</summary>
/// <param name="owner">The resource.</param>
/// <param name="endpointName">Name of the endpoint.</param>
/// <param name="contextNetworkID">Network whose address is meant; null leaves it to whoever asks.</param>
public sealed class EndpointReference(IResourceWithEndpoints owner, [EndpointName] string endpointName, NetworkIdentifier? contextNetworkID = null)
    : IManifestExpressionProvider, IValueProvider, IValueWithReferences
{
    /// <summary>The resource.</summary>
    public IResourceWithEndpoints Resource { get; } = owner;

    /// <summary>Name of the endpoint.</summary>
    public string EndpointName { get; } = endpointName;

    /// <summary>Network whose address is meant; null leaves it to whoever asks.</summary>
    public NetworkIdentifier? ContextNetworkID { get; } = contextNetworkID;

    /// <summary>The endpoint.</summary>
    /// <exception cref="DistributedApplicationException">The resource has no such endpoint.</exception>
    public EndpointAnnotation EndpointAnnotation => Find()
        ?? throw new DistributedApplicationException($"Resource '{Resource.Name}' has no endpoint '{EndpointName}': add it with WithEndpoint or WithHttpEndpoint.");

    /// <summary>True where the resource has the endpoint.</summary>
    public bool Exists => Find() is not null;

    /// <summary>True once the address is known.</summary>
    public bool IsAllocated => Find()?.AllAllocatedEndpoints.Find(Network) is not null;

    /// <summary>Port that clients use.</summary>
    public int Port => Allocated.Port;

    /// <summary>Port that the process listens on, where the model names one.</summary>
    public int? TargetPort => EndpointAnnotation.TargetPort;

    /// <summary>Host name.</summary>
    public string Host => Allocated.Address;

    /// <summary>Scheme of the URL.</summary>
    public string Scheme => EndpointAnnotation.UriScheme;

    /// <summary>The URL.</summary>
    public string Url => Allocated.UriString;

    /// <inheritdoc />
    public string ValueExpression => Property(EndpointProperty.Url).ValueExpression;

    /// <inheritdoc />
    public IEnumerable<object> References => [Resource];

    private NetworkIdentifier Network => ContextNetworkID ?? KnownNetworkIdentifiers.LocalhostNetwork;

    private AllocatedEndpoint Allocated => EndpointAnnotation.AllAllocatedEndpoints.Find(Network)
        ?? throw new InvalidOperationException($"Endpoint '{EndpointName}' of resource '{Resource.Name}' has no address before the application starts.");

    /// <summary>A part of the address.</summary>
    public EndpointReferenceExpression Property(EndpointProperty property) => new(this, property);

    /// <inheritdoc />
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) => Property(EndpointProperty.Url).GetValueAsync(cancellationToken);

    /// <inheritdoc />
    public ValueTask<string?> GetValueAsync(ValueProviderContext context, CancellationToken cancellationToken = default) =>
        Property(EndpointProperty.Url).GetValueAsync(context, cancellationToken);

    private EndpointAnnotation? Find() =>
        Resource.Annotations.OfType<EndpointAnnotation>().SingleOrDefault(e => string.Equals(e.Name, EndpointName, StringComparison.OrdinalIgnoreCase));
}
