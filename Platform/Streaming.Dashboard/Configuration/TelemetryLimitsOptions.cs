namespace Streaming.Dashboard.Configuration;

/// <summary>How much telemetry is kept. What exceeds a count, or the bytes, pushes out the oldest; what exceeds a length is cut.</summary>
internal sealed class TelemetryLimitsOptions
{
    public int MaxLogCount { get; set; } = 10_000;

    /// <summary>Bytes that all log records together take in memory, near enough.</summary>
    public long MaxLogBytes { get; set; } = 64 * 1024 * 1024;

    public int MaxTraceCount { get; set; } = 10_000;

    /// <summary>Spans of all traces together.</summary>
    public int MaxSpanCount { get; set; } = 100_000;

    /// <summary>Bytes that all spans together take in memory, near enough.</summary>
    public long MaxSpanBytes { get; set; } = 128 * 1024 * 1024;

    /// <summary>Combinations of an instrument and its attributes.</summary>
    public int MaxSeriesCount { get; set; } = 5_000;

    /// <summary>Points of one series. Once there are as many, older ones are thinned out.</summary>
    public int MaxPointCount { get; set; } = 720;

    /// <summary>Bytes that the points of all series together take in memory.</summary>
    public long MaxPointBytes { get; set; } = 128 * 1024 * 1024;

    /// <summary>Services and their instances that telemetry comes from.</summary>
    public int MaxResourceCount { get; set; } = 1_000;

    /// <summary>Attributes of one thing.</summary>
    public int MaxAttributeCount { get; set; } = 128;

    /// <summary>Characters of one text.</summary>
    public int MaxAttributeLength { get; set; } = 16_384;

    /// <summary>Events, and links, of one span.</summary>
    public int MaxSpanEventCount { get; set; } = 128;
}
