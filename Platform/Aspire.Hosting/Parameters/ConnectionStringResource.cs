namespace Aspire.Hosting.ApplicationModel;

/// <summary>A connection string to something outside the application.</summary>
/// <param name="name">Name of the resource and of the connection string.</param>
/// <param name="connectionStringExpression">The connection string.</param>
/// <param name="environmentVariable">Variable that carries it to others; null for <c>ConnectionStrings__{name}</c>.</param>
public class ConnectionStringResource(string name, ReferenceExpression connectionStringExpression, string? environmentVariable = null)
    : Resource(name), IResourceWithConnectionString, IResourceWithoutLifetime
{
    /// <inheritdoc />
    public ReferenceExpression ConnectionStringExpression { get; } = connectionStringExpression;

    /// <inheritdoc />
    public string? ConnectionStringEnvironmentVariable { get; } = environmentVariable;
}
