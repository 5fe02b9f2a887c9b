namespace Aspire.Hosting.ApplicationModel;

/// <summary>What is known about a resource before the application starts; the last one counts.</summary>
/// <param name="initialSnapshot">It.</param>
public class ResourceSnapshotAnnotation(CustomResourceSnapshot initialSnapshot) : IResourceAnnotation
{
    /// <summary>What is known.</summary>
    public CustomResourceSnapshot InitialSnapshot { get; } = initialSnapshot;
}
