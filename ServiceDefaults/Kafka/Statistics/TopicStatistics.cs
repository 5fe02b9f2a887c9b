namespace Streaming.ServiceDefaults.Kafka.Statistics;

/// <summary>A topic's partitions by their number; -1 is librdkafka's own, for what has no partition yet.</summary>
internal sealed record TopicStatistics
{
    public IReadOnlyDictionary<string, PartitionStatistics> Partitions { get; set; } = new Dictionary<string, PartitionStatistics>();
}
