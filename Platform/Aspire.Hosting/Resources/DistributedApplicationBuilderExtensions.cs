using System.Diagnostics.CodeAnalysis;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Finds resources of an application by their names.</summary>
public static class DistributedApplicationBuilderExtensions
{
    /// <summary>A builder of a resource that is in the model already.</summary>
    /// <typeparam name="T">Type of the resource.</typeparam>
    /// <param name="builder">The application.</param>
    /// <param name="name">Name of the resource.</param>
    /// <exception cref="InvalidOperationException">There is no such resource, or it is of another type.</exception>
    public static IResourceBuilder<T> CreateResourceBuilder<T>(this IDistributedApplicationBuilder builder, string name)
        where T : IResource => Find(builder, name) switch
        {
            T resource => builder.CreateResourceBuilder(resource),
            null => throw new InvalidOperationException($"Resource '{name}' was not found: name one of {string.Join(", ", builder.Resources.Select(r => r.Name).Order(StringComparer.Ordinal))}."),
            var other => throw new InvalidOperationException($"Resource '{name}' is a {other.GetType().Name}, which is no {typeof(T).Name}: ask for its type."),
        };

    /// <summary>A builder of a resource that may be in the model already.</summary>
    /// <typeparam name="T">Type of the resource.</typeparam>
    /// <param name="builder">The application.</param>
    /// <param name="name">Name of the resource.</param>
    /// <param name="resourceBuilder">The builder; null where there is no resource of that name and type.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryCreateResourceBuilder<T>(this IDistributedApplicationBuilder builder, string name, [NotNullWhen(true)] out IResourceBuilder<T>? resourceBuilder)
        where T : IResource
    {
        resourceBuilder = Find(builder, name) is T resource ? builder.CreateResourceBuilder(resource) : null;
        return resourceBuilder is not null;
    }

    private static IResource? Find(IDistributedApplicationBuilder builder, string name)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return builder.Resources.FirstOrDefault(resource => string.Equals(resource.Name, name, StringComparison.OrdinalIgnoreCase));
    }
}
