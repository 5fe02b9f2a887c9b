using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Adds containers and says what they are made of.</summary>
public static partial class ContainerResourceBuilderExtensions
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
        return builder.AddContainer(name, image).WithImageTag(tag);
    }

    /// <summary>Sets the image; a later call replaces it, the registry stays. A tag or digest in the image's name is used where no tag is given.</summary>
    /// <exception cref="InvalidOperationException">A tag is given twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A tag is given beside a digest, or the digest is none of SHA-256.</exception>
    public static IResourceBuilder<T> WithImage<T>(this IResourceBuilder<T> builder, string image, string? tag = null)
        where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(image);
        var parsed = ImageReference.Parse(image);
        if (tag is not null && parsed.Tag is not null)
        {
            throw new InvalidOperationException($"Image '{image}' of container '{builder.Resource.Name}' has a tag already: leave out '{tag}', or the one in the name.");
        }

        if (tag is not null && parsed.Digest is not null)
        {
            throw new ArgumentOutOfRangeException(nameof(tag), tag, $"Image '{image}' of container '{builder.Resource.Name}' has a digest: leave out the tag.");
        }

        if (!builder.Resource.TryGetLastAnnotation<ContainerImageAnnotation>(out var annotation))
        {
            annotation = new() { Image = parsed.Name };
            builder.WithAnnotation(annotation);
        }

        annotation.Image = parsed.Name;
        if (parsed.Digest is not null)
        {
            annotation.SHA256 = parsed.Digest;
        }
        else
        {
            annotation.Tag = parsed.Tag ?? tag ?? "latest";
        }

        return builder;
    }

    /// <summary>Sets the tag of the image, in place of a digest.</summary>
    /// <exception cref="InvalidOperationException">The resource has no image.</exception>
    public static IResourceBuilder<T> WithImageTag<T>(this IResourceBuilder<T> builder, string tag)
        where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(tag);
        ImageOf(builder).Tag = tag;
        return builder;
    }

    /// <summary>Sets the registry of the image; null is the engine's default.</summary>
    /// <exception cref="InvalidOperationException">The resource has no image.</exception>
    public static IResourceBuilder<T> WithImageRegistry<T>(this IResourceBuilder<T> builder, string? registry)
        where T : ContainerResource
    {
        ImageOf(builder).Registry = registry;
        return builder;
    }

    /// <summary>Sets the digest of the image, in place of a tag.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="sha256">64 hexadecimal digits.</param>
    /// <exception cref="InvalidOperationException">The resource has no image.</exception>
    public static IResourceBuilder<T> WithImageSHA256<T>(this IResourceBuilder<T> builder, string sha256)
        where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(sha256);
        ImageOf(builder).SHA256 = sha256;
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

    /// <summary>Writes the container itself to the manifest, where its integration writes something else.</summary>
    public static IResourceBuilder<T> PublishAsContainer<T>(this IResourceBuilder<T> builder)
        where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithManifestPublishingCallback(context => context.WriteContainerAsync(builder.Resource));
    }

    private static ContainerImageAnnotation ImageOf<T>(IResourceBuilder<T> builder)
        where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Resource.TryGetLastAnnotation<ContainerImageAnnotation>(out var image)
            ? image
            : throw new InvalidOperationException($"Container '{builder.Resource.Name}' has no image: call WithImage first.");
    }
}
