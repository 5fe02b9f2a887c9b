namespace Aspire.Hosting.ApplicationModel;

/// <summary>A connection string that a resource cannot do without, unless it is optional.</summary>
/// <param name="resource">Whose connection string it is.</param>
/// <param name="optional">True where an empty connection string will do.</param>
public sealed class ConnectionStringReference(IResourceWithConnectionString resource, bool optional) : IValueProvider, IManifestExpressionProvider, IValueWithReferences
{
    /// <summary>Whose connection string it is.</summary>
    public IResourceWithConnectionString Resource { get; } = resource;

    /// <inheritdoc />
    public IEnumerable<object> References => [Resource];

    /// <inheritdoc />
    public string ValueExpression => ((IManifestExpressionProvider)Resource).ValueExpression;

    /// <inheritdoc />
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) => GetValueAsync(new ValueProviderContext(), cancellationToken);

    /// <inheritdoc />
    public async ValueTask<string?> GetValueAsync(ValueProviderContext context, CancellationToken cancellationToken = default)
    {
        var value = await Resource.ConnectionStringExpression.GetValueAsync(context, cancellationToken);
        return !string.IsNullOrEmpty(value) || optional
            ? value
            : throw new DistributedApplicationException($"Resource '{Resource.Name}' has no connection string: set ConnectionStrings:{Resource.Name} in the configuration.");
    }
}
