using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>A part of a connection string, as <c>Host</c>; the empty expression where the resource has no such part.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="key">Name of the part; case does not count.</param>
    public static ReferenceExpression GetConnectionProperty(this IResourceWithConnectionString resource, string key)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var found = resource.GetConnectionProperties().FirstOrDefault(property => string.Equals(property.Key, key, StringComparison.OrdinalIgnoreCase));
        return found.Value ?? ReferenceExpression.Empty;
    }
}
