using Streaming.Dashboard.Streams.Watching;

namespace Streaming.Dashboard.Streams.Topics;

/// <summary>The cluster, for all who look at it.</summary>
internal sealed class ClusterWatch(ClusterQuery query, TimeProvider time) : IDisposable
{
    public Watch<ClusterState> Cluster { get; } = new(query.AskAsync, TimeSpan.FromSeconds(2), time);

    public IReadOnlyList<Sample> Growth(string topic) => query.Growth(topic);

    public void Dispose() => Cluster.Dispose();
}
