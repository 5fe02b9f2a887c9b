using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting;

/// <summary>A Flink session cluster: a JobManager and its TaskManagers.</summary>
public sealed class FlinkClusterResource : Resource, IResourceWithoutLifetime
{
    /// <summary>Makes the parts <c>{name}-jobmanager</c> and <c>{name}-taskmanager</c>.</summary>
    /// <param name="name">Name of the cluster.</param>
    public FlinkClusterResource(string name)
        : base(name)
    {
        JobManager = new($"{name}-jobmanager", FlinkRole.JobManager);
        TaskManager = new($"{name}-taskmanager", FlinkRole.TaskManager);
    }

    /// <summary>The part that schedules jobs.</summary>
    public FlinkResource JobManager { get; }

    /// <summary>The part that runs tasks.</summary>
    public FlinkResource TaskManager { get; }

    /// <summary>Settings of both parts, as in Flink's configuration: text or expressions.</summary>
    public IDictionary<string, object> Configuration { get; } = new SortedDictionary<string, object>(StringComparer.Ordinal);
}
