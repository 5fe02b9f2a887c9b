namespace Streaming.ServiceDefaults.Kafka.Statistics;

/// <summary>Time from request to answer since the last report, in microseconds.</summary>
internal sealed record RoundTripStatistics
{
    /// <summary>How many were measured.</summary>
    public long Cnt { get; set; }

    public long Sum { get; set; }

    public long P99 { get; set; }
}
