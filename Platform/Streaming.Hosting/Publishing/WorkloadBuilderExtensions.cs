using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting;

/// <summary>Says how resources are published; without effect when the application runs.</summary>
public static class WorkloadBuilderExtensions
{
    /// <summary>Publishes the resource as interchangeable pods.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="replicas">Number of pods.</param>
    /// <param name="storage">Size of the volume that all pods share, as <c>50Gi</c>; null keeps nothing.</param>
    public static IResourceBuilder<T> PublishAsDeployment<T>(this IResourceBuilder<T> builder, int replicas, string? storage = null)
        where T : IResource => builder.Publish(WorkloadKind.Deployment, replicas, storage);

    /// <summary>Publishes the resource as pods with names and volumes of their own.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="replicas">Number of pods.</param>
    /// <param name="storage">Size of the volume of each pod, as <c>10Gi</c>.</param>
    public static IResourceBuilder<T> PublishAsStatefulSet<T>(this IResourceBuilder<T> builder, int replicas, string storage)
        where T : IResource => builder.Publish(WorkloadKind.StatefulSet, replicas, storage);

    /// <summary>Sets what each published pod asks for and may use at most, as Kubernetes quantities.</summary>
    public static IResourceBuilder<T> PublishWithSize<T>(this IResourceBuilder<T> builder, string cpuRequest, string memoryRequest, string cpuLimit, string memoryLimit)
        where T : IResource
    {
        builder.Workload().Size = new(cpuRequest, memoryRequest, cpuLimit, memoryLimit);
        return builder;
    }

    private static IResourceBuilder<T> Publish<T>(this IResourceBuilder<T> builder, WorkloadKind kind, int replicas, string? storage)
        where T : IResource
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicas, 1);
        var workload = builder.Workload();
        (workload.Kind, workload.Replicas, workload.Storage) = (kind, replicas, storage);
        return builder;
    }

    private static WorkloadAnnotation Workload<T>(this IResourceBuilder<T> builder)
        where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        // A cluster is published by the container that serves it.
        IResource resource = builder.Resource is IResourceWithParent child and not IComputeResource ? child.Parent : builder.Resource;
        if (!resource.TryGetLastAnnotation<WorkloadAnnotation>(out var workload))
        {
            resource.Annotations.Add(workload = new());
        }

        return workload;
    }
}
