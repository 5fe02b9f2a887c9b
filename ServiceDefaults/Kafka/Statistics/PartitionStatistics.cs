namespace Streaming.ServiceDefaults.Kafka.Statistics;

/// <summary>What a consumer has fetched and not handed out yet.</summary>
internal sealed record PartitionStatistics
{
    public long FetchqCnt { get; set; }

    public long FetchqSize { get; set; }
}
