using Streaming.Dashboard.Streams.Topics;

namespace Streaming.Dashboard.Mcp.Streams;

/// <summary>A topic in a list.</summary>
internal sealed record ToolTopic(string Name, int Partitions, int Replication, long? Records, long? Bytes, double? RecordsPerSecond, int PartitionsUnwell)
{
    public static ToolTopic Of(TopicState topic) => new(topic.Name, topic.Partitions.Count, topic.Replication, topic.Records, topic.Bytes, topic.Rate, topic.Unwell);
}
