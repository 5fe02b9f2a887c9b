using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Containers built from a Dockerfile.</summary>
public static partial class ContainerResourceBuilderExtensions
{
    /// <summary>Adds a container whose image is built from a Dockerfile.</summary>
    /// <param name="builder">The AppHost's builder.</param>
    /// <param name="name">Name of the resource and of the image.</param>
    /// <param name="contextPath">Build context, relative to the AppHost's folder.</param>
    /// <param name="dockerfilePath">Path below the context; null is <c>Dockerfile</c>.</param>
    /// <param name="stage">Stage to build; null is the last.</param>
    public static IResourceBuilder<ContainerResource> AddDockerfile(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, string contextPath, string? dockerfilePath = null, string? stage = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddResource(new ContainerResource(name)).WithImage(name).WithDockerfile(contextPath, dockerfilePath, stage);
    }

    /// <summary>Builds the image of the container from a Dockerfile instead of taking one; a later call replaces it.</summary>
    /// <exception cref="InvalidOperationException">The resource has no image, whose name what is built gets.</exception>
    public static IResourceBuilder<T> WithDockerfile<T>(this IResourceBuilder<T> builder, string contextPath, string? dockerfilePath = null, string? stage = null)
        where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(contextPath);
        var context = Path.TrimEndingDirectorySeparator(Path.GetFullPath(contextPath, builder.ApplicationBuilder.AppHostDirectory));
        var file = Path.GetFullPath(dockerfilePath ?? "Dockerfile", context);
        return builder.Resource.IsContainer()
            ? builder.WithAnnotation(new DockerfileBuildAnnotation(context, file, stage), ResourceAnnotationMutationBehavior.Replace)
            : throw new InvalidOperationException($"Container '{builder.Resource.Name}' has no image: call WithImage first.");
    }

    /// <summary>Gives the build an argument; null takes the value from the environment of the build.</summary>
    /// <exception cref="InvalidOperationException">The resource is not built from a Dockerfile.</exception>
    public static IResourceBuilder<T> WithBuildArg<T>(this IResourceBuilder<T> builder, string name, object? value)
        where T : ContainerResource
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        BuildOf(builder).BuildArguments[name] = value;
        return builder;
    }

    /// <summary>Gives the build the value of a parameter.</summary>
    /// <exception cref="InvalidOperationException">The resource is not built from a Dockerfile, or the parameter is a secret: an image keeps its arguments.</exception>
    public static IResourceBuilder<T> WithBuildArg<T>(this IResourceBuilder<T> builder, string name, IResourceBuilder<ParameterResource> value)
        where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Resource.Secret
            ? throw new InvalidOperationException($"Parameter '{value.Resource.Name}' is a secret, and an image keeps its build arguments: use WithBuildSecret.")
            : builder.WithBuildArg(name, (object)value.Resource);
    }

    /// <summary>Gives the build the value of a parameter as a secret, which the image does not keep.</summary>
    /// <exception cref="InvalidOperationException">The resource is not built from a Dockerfile.</exception>
    public static IResourceBuilder<T> WithBuildSecret<T>(this IResourceBuilder<T> builder, string name, IResourceBuilder<ParameterResource> value)
        where T : ContainerResource
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        BuildOf(builder).BuildSecrets[name] = value.Resource;
        return builder;
    }

    private static DockerfileBuildAnnotation BuildOf<T>(IResourceBuilder<T> builder)
        where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Resource.TryGetLastAnnotation<DockerfileBuildAnnotation>(out var build)
            ? build
            : throw new InvalidOperationException($"Container '{builder.Resource.Name}' is not built from a Dockerfile: call WithDockerfile first.");
    }
}
