using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Starts the resource once the other runs and is healthy; where the other belongs to a third, that one too.</summary>
    /// <exception cref="DistributedApplicationException">The resource would wait for itself or for the one that it belongs to.</exception>
    public static IResourceBuilder<T> WaitFor<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency)
        where T : IResourceWithWaitSupport => builder.Wait(dependency, WaitType.WaitUntilHealthy);

    /// <inheritdoc cref="WaitFor{T}(IResourceBuilder{T}, IResourceBuilder{IResource})" />
    /// <param name="builder">The resource.</param>
    /// <param name="dependency">The other.</param>
    /// <param name="waitBehavior">What happens where the other ended or failed to start.</param>
    public static IResourceBuilder<T> WaitFor<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency, WaitBehavior waitBehavior)
        where T : IResourceWithWaitSupport => builder.Wait(dependency, WaitType.WaitUntilHealthy, waitBehavior);

    /// <summary>Starts the resource once the other runs; where the other belongs to a third, that one too.</summary>
    /// <exception cref="DistributedApplicationException">The resource would wait for itself or for the one that it belongs to.</exception>
    public static IResourceBuilder<T> WaitForStart<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency)
        where T : IResourceWithWaitSupport => builder.Wait(dependency, WaitType.WaitUntilStarted);

    /// <inheritdoc cref="WaitForStart{T}(IResourceBuilder{T}, IResourceBuilder{IResource})" />
    /// <param name="builder">The resource.</param>
    /// <param name="dependency">The other.</param>
    /// <param name="waitBehavior">What happens where the other ended or failed to start.</param>
    public static IResourceBuilder<T> WaitForStart<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency, WaitBehavior waitBehavior)
        where T : IResourceWithWaitSupport => builder.Wait(dependency, WaitType.WaitUntilStarted, waitBehavior);

    /// <summary>Starts the resource once the other ended with an exit code; with another one the resource fails to start.</summary>
    /// <exception cref="DistributedApplicationException">The resource would wait for itself or for the one that it belongs to.</exception>
    public static IResourceBuilder<T> WaitForCompletion<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency, int exitCode = 0)
        where T : IResourceWithWaitSupport => builder.Wait(dependency, WaitType.WaitForCompletion, null, exitCode);

    /// <summary>Starts the resource only when somebody gives the start command.</summary>
    public static IResourceBuilder<T> WithExplicitStart<T>(this IResourceBuilder<T> builder)
        where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new ExplicitStartupAnnotation(), ResourceAnnotationMutationBehavior.Replace);
    }

    private static IResourceBuilder<T> Wait<T>(
        this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency, WaitType type, WaitBehavior? behavior = null, int exitCode = 0)
        where T : IResourceWithWaitSupport
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(dependency);
        var (resource, other) = ((IResource)builder.Resource, dependency.Resource);
        if (resource == other)
        {
            throw new DistributedApplicationException($"Resource '{resource.Name}' cannot wait for itself.");
        }

        if (resource is IResourceWithParent child && child.Parent == other)
        {
            throw new DistributedApplicationException($"Resource '{resource.Name}' cannot wait for '{other.Name}', which it belongs to.");
        }

        if (type != WaitType.WaitForCompletion && other is IResourceWithParent { Parent: var parent } && parent != resource)
        {
            builder.WithAnnotation(new WaitAnnotation(parent, type) { WaitBehavior = behavior });
        }

        foreach (var part in (other as ConnectionStringResource)?.ConnectionStringExpression.ValueProviders.OfType<IResource>().Where(r => r is not ParameterResource) ?? [])
        {
            builder.WithAnnotation(new WaitAnnotation(part, type) { WaitBehavior = behavior });
        }

        return builder.WithAnnotation(new WaitAnnotation(other, type, exitCode) { WaitBehavior = behavior }).WithRelationship(other, KnownRelationshipTypes.WaitFor);
    }
}
