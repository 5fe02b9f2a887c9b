namespace Aspire.Hosting.ApplicationModel;

/// <summary>Number of processes that run a resource; the last one counts.</summary>
/// <param name="replicas">At least 1.</param>
public sealed class ReplicaAnnotation(int replicas = 1) : IResourceAnnotation
{
    /// <summary>Number of processes.</summary>
    public int Replicas { get; } = replicas;
}
