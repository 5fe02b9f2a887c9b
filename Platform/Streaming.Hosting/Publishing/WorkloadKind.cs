namespace Streaming.Hosting;

/// <summary>What keeps the pods of a resource in a cluster.</summary>
public enum WorkloadKind
{
    /// <summary>Interchangeable pods.</summary>
    Deployment,

    /// <summary>Pods with a name and a volume of their own.</summary>
    StatefulSet,
}
