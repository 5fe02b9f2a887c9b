namespace Aspire.Hosting.ApplicationModel;

/// <summary>The finished model of an application.</summary>
/// <param name="resources">Its resources.</param>
public class DistributedApplicationModel(IResourceCollection resources)
{
    /// <summary>The resources in the order in which they were added.</summary>
    public IResourceCollection Resources { get; } = resources;
}
