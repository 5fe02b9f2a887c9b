namespace Aspire.Hosting.ApplicationModel;

/// <summary>A change of an instance of a resource.</summary>
/// <param name="resource">The resource.</param>
/// <param name="resourceId">The instance: the name of the resource, with a number where it has replicas.</param>
/// <param name="snapshot">What is known after the change.</param>
public class ResourceEvent(IResource resource, string resourceId, CustomResourceSnapshot snapshot)
{
    /// <summary>The resource.</summary>
    public IResource Resource { get; } = resource;

    /// <summary>The instance.</summary>
    public string ResourceId { get; } = resourceId;

    /// <summary>What is known after the change.</summary>
    public CustomResourceSnapshot Snapshot { get; } = snapshot;
}
