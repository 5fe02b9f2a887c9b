using Streaming.Dashboard.Streams.Watching;

namespace Streaming.Dashboard.Streams.Groups;

/// <summary>The groups, for all who look at them.</summary>
internal sealed class GroupWatch(GroupQuery query, TimeProvider time) : IDisposable
{
    public Watch<GroupList> Groups { get; } = new(query.AskAsync, TimeSpan.FromSeconds(2), time);

    /// <inheritdoc cref="GroupQuery.Want"/>
    public IDisposable Want(string group) => query.Want(group);

    public IReadOnlyList<Sample> Lag(string group, GroupPartition partition) => query.Lag(group, partition);

    public void Dispose() => Groups.Dispose();
}
