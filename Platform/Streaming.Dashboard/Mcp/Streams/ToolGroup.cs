using Streaming.Dashboard.Streams.Groups;

namespace Streaming.Dashboard.Mcp.Streams;

/// <summary>A consumer group in a list. No lag: it has committed nothing, or was not asked after this time.</summary>
internal sealed record ToolGroup(string Name, string State, int Members, long? Lag, IReadOnlyDictionary<string, long?> LagByTopic)
{
    public static ToolGroup Of(GroupState group) => new(
        group.Name, group.StateText, group.Members.Count, group.Lag, group.Partitions.GroupBy(partition => partition.Topic).ToDictionary(
            topic => topic.Key, topic => topic.All(partition => partition.Lag is null) ? null : topic.Sum(partition => partition.Lag)));
}
