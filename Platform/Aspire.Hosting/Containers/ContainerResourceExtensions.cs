using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Tells containers from other resources.</summary>
public static class ContainerResourceExtensions
{
    /// <summary>The resources that run in containers.</summary>
    public static IEnumerable<IResource> GetContainerResources(this DistributedApplicationModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Resources.Where(IsContainer);
    }

    /// <summary>True where a resource runs in a container: it has an image.</summary>
    public static bool IsContainer(this IResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return resource.HasAnnotationOfType<ContainerImageAnnotation>();
    }
}
