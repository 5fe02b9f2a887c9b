namespace Aspire.Hosting.ApplicationModel;

/// <summary>A connection string that a resource cannot do without, unless it is optional.</summary>
/// <param name="resource">Whose connection string it is.</param>
/// <param name="optional">True where an empty connection string will do.</param>
public class ConnectionStringReference(IResourceWithConnectionString resource, bool optional) : IExpressionValue, IValueWithReferences
{
    /// <summary>Whose connection string it is.</summary>
    public IResourceWithConnectionString Resource { get; } = resource;

    /// <summary>True where an empty connection string will do.</summary>
    public bool Optional { get; } = optional;

    IEnumerable<object> IValueWithReferences.References => [Resource];

    string IManifestExpressionProvider.ValueExpression => ((IManifestExpressionProvider)Resource).ValueExpression;

    // Who can do without it does not wait until somebody enters it.
    private bool IsDoneWithout => Optional && AskedParameters.Of(Resource).Count > 0;

    ValueTask<string?> IValueProvider.GetValueAsync(CancellationToken cancellationToken) =>
        IsDoneWithout ? default : CheckAsync(Resource.GetConnectionStringAsync(cancellationToken));

    ValueTask<string?> IValueProvider.GetValueAsync(ValueProviderContext context, CancellationToken cancellationToken) =>
        IsDoneWithout ? default : CheckAsync(((IValueProvider)Resource).GetValueAsync(context, cancellationToken));

    private async ValueTask<string?> CheckAsync(ValueTask<string?> connectionString)
    {
        try
        {
            return await connectionString is { Length: > 0 } value ? value
                : Optional ? null
                : throw new DistributedApplicationException($"Resource '{Resource.Name}' has no connection string: set ConnectionStrings:{Resource.Name} in the configuration.");
        }
        catch (MissingParameterValueException) when (Optional)
        {
            return null;
        }
    }
}
