using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting;

/// <summary>How a resource is published to a cluster. A later one replaces the earlier.</summary>
public sealed class WorkloadAnnotation : IResourceAnnotation
{
    /// <summary>What keeps the pods.</summary>
    public WorkloadKind Kind { get; set; }

    /// <summary>Number of pods.</summary>
    public int Replicas { get; set; } = 1;

    /// <summary>Size of each pod; the publisher refuses a resource without one.</summary>
    public WorkloadSize? Size { get; set; }

    /// <summary>Size of the volume, as <c>10Gi</c>: one for each pod of a StatefulSet, one for all of a Deployment; null where nothing is kept.</summary>
    public string? Storage { get; set; }
}
