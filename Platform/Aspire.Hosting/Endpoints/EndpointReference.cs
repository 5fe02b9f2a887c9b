namespace Aspire.Hosting.ApplicationModel;

/// <summary>Refers to an endpoint of a resource, which need not exist yet.</summary>
public sealed class EndpointReference : IExpressionValue, IValueWithReferences
{
    private readonly EndpointAnnotation? _endpoint;

    /// <summary>Refers to an endpoint by its name.</summary>
    /// <param name="owner">The resource.</param>
    /// <param name="endpointName">Name of the endpoint.</param>
    /// <param name="contextNetworkId">The network that the address is for; by default that of whoever asks.</param>
    public EndpointReference(IResourceWithEndpoints owner, [EndpointName] string endpointName, NetworkIdentifier? contextNetworkId = null)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(endpointName);
        (Resource, EndpointName, ContextNetworkID) = (owner, endpointName, contextNetworkId);
    }

    /// <summary>Refers to an endpoint by its name.</summary>
    /// <param name="owner">The resource.</param>
    /// <param name="endpointName">Name of the endpoint.</param>
    public EndpointReference(IResourceWithEndpoints owner, [EndpointName] string endpointName)
        : this(owner, endpointName, null)
    {
    }

    /// <summary>Refers to an endpoint.</summary>
    /// <param name="owner">The resource.</param>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="contextNetworkId">The network that the address is for; by default that of whoever asks.</param>
    public EndpointReference(IResourceWithEndpoints owner, EndpointAnnotation endpoint, NetworkIdentifier? contextNetworkId)
        : this(owner, (endpoint ?? throw new ArgumentNullException(nameof(endpoint))).Name, contextNetworkId) => _endpoint = endpoint;

    /// <summary>Refers to an endpoint.</summary>
    /// <param name="owner">The resource.</param>
    /// <param name="endpoint">The endpoint.</param>
    public EndpointReference(IResourceWithEndpoints owner, EndpointAnnotation endpoint)
        : this(owner, endpoint, null)
    {
    }

    /// <summary>The resource.</summary>
    public IResourceWithEndpoints Resource { get; }

    /// <summary>Name of the endpoint.</summary>
    public string EndpointName { get; }

    /// <summary>The network that the address is for; null where it is that of whoever asks.</summary>
    public NetworkIdentifier? ContextNetworkID { get; }

    /// <summary>The endpoint.</summary>
    /// <exception cref="InvalidOperationException">The resource has no such endpoint.</exception>
    public EndpointAnnotation EndpointAnnotation => Find() ?? throw new InvalidOperationException(
        ErrorMessage ?? $"Resource '{Resource.Name}' has no endpoint '{EndpointName}': add it with WithEndpoint or WithHttpEndpoint.");

    /// <summary>What is said where the resource has no such endpoint; null for a general message.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>True where the resource has the endpoint.</summary>
    public bool Exists => Find() is not null;

    /// <summary>True once the address is known.</summary>
    public bool IsAllocated => Find()?.AllAllocatedEndpoints.Find(Network) is not null;

    /// <summary>True where the scheme is http.</summary>
    public bool IsHttp => string.Equals(Scheme, "http", StringComparison.OrdinalIgnoreCase);

    /// <summary>True where the scheme is https.</summary>
    public bool IsHttps => EndpointScheme.IsHttps(Scheme);

    /// <summary>True where clients encrypt.</summary>
    public bool TlsEnabled => Find()?.TlsEnabled ?? false;

    /// <summary>Port that clients use.</summary>
    /// <exception cref="InvalidOperationException">The address is not known yet.</exception>
    public int Port => Allocated.Port;

    /// <summary>Port that the process listens on, where the model names one.</summary>
    public int? TargetPort => EndpointAnnotation.TargetPort;

    /// <summary>Host name.</summary>
    /// <exception cref="InvalidOperationException">The address is not known yet.</exception>
    public string Host => Allocated.Address;

    /// <summary>Scheme of the URL.</summary>
    public string Scheme => EndpointAnnotation.UriScheme;

    /// <summary>The URL.</summary>
    /// <exception cref="InvalidOperationException">The address is not known yet.</exception>
    public string Url => Allocated.UriString;

    string IManifestExpressionProvider.ValueExpression => Property(EndpointProperty.Url).ValueExpression;

    IEnumerable<object> IValueWithReferences.References => [Resource];

    private NetworkIdentifier Network => ContextNetworkID ?? KnownNetworkIdentifiers.LocalhostNetwork;

    private AllocatedEndpoint Allocated => EndpointAnnotation.AllAllocatedEndpoints.Find(Network)
        ?? throw new InvalidOperationException($"Endpoint '{EndpointName}' of resource '{Resource.Name}' has no address before the application starts.");

    /// <summary>A part of the address.</summary>
    public EndpointReferenceExpression Property(EndpointProperty property) => new(this, property);

    /// <summary>One of two texts, by whether clients encrypt.</summary>
    /// <param name="enabledValue">Taken where they do.</param>
    /// <param name="disabledValue">Taken where they do not.</param>
    public ReferenceExpression GetTlsValue(ReferenceExpression enabledValue, ReferenceExpression disabledValue) =>
        ReferenceExpression.CreateConditional(Property(EndpointProperty.TlsEnabled), bool.TrueString, enabledValue, disabledValue);

    /// <inheritdoc />
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) => Property(EndpointProperty.Url).GetValueAsync(cancellationToken);

    /// <inheritdoc />
    public ValueTask<string?> GetValueAsync(ValueProviderContext context, CancellationToken cancellationToken = default) =>
        Property(EndpointProperty.Url).GetValueAsync(context, cancellationToken);

    private EndpointAnnotation? Find() => _endpoint
        ?? Resource.Annotations.OfType<EndpointAnnotation>().SingleOrDefault(e => string.Equals(e.Name, EndpointName, StringComparison.OrdinalIgnoreCase));
}
