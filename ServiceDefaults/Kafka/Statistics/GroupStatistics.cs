namespace Streaming.ServiceDefaults.Kafka.Statistics;

/// <summary>A consumer's membership in its group.</summary>
internal sealed record GroupStatistics
{
    public long RebalanceCnt { get; set; }
}
