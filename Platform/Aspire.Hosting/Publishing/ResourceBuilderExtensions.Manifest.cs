using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Publishing;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Leaves the resource out of the manifest.</summary>
    public static IResourceBuilder<T> ExcludeFromManifest<T>(this IResourceBuilder<T> builder)
        where T : IResource => builder.WithManifest(ManifestPublishingCallbackAnnotation.Ignore);

    /// <summary>Writes the resource by a function instead of by its type.</summary>
    public static IResourceBuilder<T> WithManifestPublishingCallback<T>(this IResourceBuilder<T> builder, Action<ManifestPublishingContext> callback)
        where T : IResource => builder.WithManifest(new(callback ?? throw new ArgumentNullException(nameof(callback))));

    /// <inheritdoc cref="WithManifestPublishingCallback{T}(IResourceBuilder{T}, Action{ManifestPublishingContext})" />
    public static IResourceBuilder<T> WithManifestPublishingCallback<T>(this IResourceBuilder<T> builder, Func<ManifestPublishingContext, Task> callback)
        where T : IResource => builder.WithManifest(new(callback ?? throw new ArgumentNullException(nameof(callback))));

    private static IResourceBuilder<T> WithManifest<T>(this IResourceBuilder<T> builder, ManifestPublishingCallbackAnnotation annotation)
        where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(annotation, ResourceAnnotationMutationBehavior.Replace);
    }
}
