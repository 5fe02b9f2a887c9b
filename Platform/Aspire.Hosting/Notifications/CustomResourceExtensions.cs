using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Resources that somebody else than the host runs.</summary>
public static class CustomResourceExtensions
{
    /// <summary>Says what is known about a resource before the application starts; its owner publishes each change of it.</summary>
    public static IResourceBuilder<TResource> WithInitialState<TResource>(this IResourceBuilder<TResource> builder, CustomResourceSnapshot initialSnapshot)
        where TResource : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(initialSnapshot);
        return builder.WithAnnotation(new ResourceSnapshotAnnotation(initialSnapshot), ResourceAnnotationMutationBehavior.Replace);
    }
}
