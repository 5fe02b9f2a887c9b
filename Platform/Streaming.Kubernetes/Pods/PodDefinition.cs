using k8s.Models;

namespace Streaming.Kubernetes;

/// <summary>What differs between the pods of components.</summary>
internal sealed record PodDefinition
{
    /// <summary>The component.</summary>
    public required string App { get; init; }

    public required PodIdentity Identity { get; init; }

    /// <summary>Class of priority: see <see cref="PriorityClasses"/>.</summary>
    public required string Priority { get; init; }

    public required V1Container Container { get; init; }

    public IList<V1Container>? InitContainers { get; init; }

    public required IList<V1Volume> Volumes { get; init; }

    /// <summary>True never puts two pods on a node.</summary>
    public bool OnePerNode { get; init; }

    /// <summary>How long an orderly end may take, in seconds.</summary>
    public long GracePeriod { get; init; } = 30;

    /// <summary>Of a Job: what ends is not started again in place.</summary>
    public string? RestartPolicy { get; init; }
}
