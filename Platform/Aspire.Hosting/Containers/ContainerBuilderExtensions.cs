using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Adds containers and says what they are made of.</summary>
public static class ContainerBuilderExtensions
{
    /// <summary>Adds a container of an image.</summary>
    /// <param name="builder">The AppHost's builder.</param>
    /// <param name="name">Name of the resource.</param>
    /// <param name="image">Name of the image, with a tag where it is to have one.</param>
    public static IResourceBuilder<ContainerResource> AddContainer(this IDistributedApplicationBuilder builder, [ResourceName] string name, string image)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddResource(new ContainerResource(name)).WithImage(image);
    }

    /// <inheritdoc cref="AddContainer(IDistributedApplicationBuilder, string, string)" />
    public static IResourceBuilder<ContainerResource> AddContainer(this IDistributedApplicationBuilder builder, [ResourceName] string name, string image, string tag)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddResource(new ContainerResource(name)).WithImage(image, tag);
    }

    /// <summary>Sets the image; a later call replaces it. A tag in the image's name is used where none is given.</summary>
    public static IResourceBuilder<T> WithImage<T>(this IResourceBuilder<T> builder, string image, string? tag = null)
        where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(image);
        var colon = image.LastIndexOf(':');
        var hasTag = colon > image.LastIndexOf('/');
        var annotation = new ContainerImageAnnotation
        {
            Image = hasTag ? image[..colon] : image,
            Tag = tag ?? (hasTag ? image[(colon + 1)..] : "latest"),
            Registry = builder.Resource.TryGetLastAnnotation<ContainerImageAnnotation>(out var earlier) ? earlier.Registry : null,
        };
        return builder.WithAnnotation(annotation, ResourceAnnotationMutationBehavior.Replace);
    }

    /// <summary>Sets the tag of the image.</summary>
    /// <exception cref="DistributedApplicationException">The resource has no image.</exception>
    public static IResourceBuilder<T> WithImageTag<T>(this IResourceBuilder<T> builder, string tag)
        where T : ContainerResource
    {
        ImageOf(builder).Tag = tag;
        return builder;
    }

    /// <summary>Sets the registry of the image; null is the engine's default.</summary>
    /// <exception cref="DistributedApplicationException">The resource has no image.</exception>
    public static IResourceBuilder<T> WithImageRegistry<T>(this IResourceBuilder<T> builder, string? registry)
        where T : ContainerResource
    {
        ImageOf(builder).Registry = registry;
        return builder;
    }

    /// <summary>Replaces the entry point of the image.</summary>
    public static IResourceBuilder<T> WithEntrypoint<T>(this IResourceBuilder<T> builder, string entrypoint)
        where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Resource.Entrypoint = entrypoint;
        return builder;
    }

    /// <summary>Mounts a volume.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="name">Name of the volume; null is one without a name.</param>
    /// <param name="target">Path in the container.</param>
    /// <param name="isReadOnly">True where the container may not write.</param>
    public static IResourceBuilder<T> WithVolume<T>(this IResourceBuilder<T> builder, string? name, string target, bool isReadOnly = false)
        where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new ContainerMountAnnotation(name, target, ContainerMountType.Volume, isReadOnly));
    }

    /// <summary>Mounts a folder or file of the host; a relative path is taken from the AppHost's folder.</summary>
    public static IResourceBuilder<T> WithBindMount<T>(this IResourceBuilder<T> builder, string source, string target, bool isReadOnly = false)
        where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        var path = Path.GetFullPath(source, builder.ApplicationBuilder.AppHostDirectory);
        return builder.WithAnnotation(new ContainerMountAnnotation(path, target, ContainerMountType.BindMount, isReadOnly));
    }

    private static ContainerImageAnnotation ImageOf<T>(IResourceBuilder<T> builder)
        where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Resource.TryGetLastAnnotation<ContainerImageAnnotation>(out var image)
            ? image
            : throw new DistributedApplicationException($"Container '{builder.Resource.Name}' has no image: call WithImage first.");
    }
}
