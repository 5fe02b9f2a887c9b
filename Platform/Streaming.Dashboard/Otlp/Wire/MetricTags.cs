namespace Streaming.Dashboard.Otlp.Wire;

/// <summary>Tags of metrics and their points (OTLP 1.x, metrics.proto).</summary>
internal static class MetricTags
{
    public const uint Name = (1 << WireType.Bits) | WireType.Bytes;
    public const uint Description = (2 << WireType.Bits) | WireType.Bytes;
    public const uint Unit = (3 << WireType.Bits) | WireType.Bytes;
    public const uint Gauge = (5 << WireType.Bits) | WireType.Bytes;
    public const uint Sum = (7 << WireType.Bits) | WireType.Bytes;
    public const uint Histogram = (9 << WireType.Bits) | WireType.Bytes;
    public const uint ExponentialHistogram = (10 << WireType.Bits) | WireType.Bytes;
    public const uint Summary = (11 << WireType.Bits) | WireType.Bytes;

    public const uint Points = (1 << WireType.Bits) | WireType.Bytes;
    public const uint Temporality = (2 << WireType.Bits) | WireType.Varint;
    public const uint IsMonotonic = (3 << WireType.Bits) | WireType.Varint;
    public const ulong Delta = 1;
    public const ulong Cumulative = 2;

    // All kinds of points have it there.
    public const uint Time = (3 << WireType.Bits) | WireType.Fixed64;
    public const ulong NoRecordedValue = 1;

    public const uint NumberDouble = (4 << WireType.Bits) | WireType.Fixed64;
    public const uint NumberExemplars = (5 << WireType.Bits) | WireType.Bytes;
    public const uint NumberInt = (6 << WireType.Bits) | WireType.Fixed64;
    public const uint NumberAttributes = (7 << WireType.Bits) | WireType.Bytes;
    public const uint NumberFlags = (8 << WireType.Bits) | WireType.Varint;

    public const uint Count = (4 << WireType.Bits) | WireType.Fixed64;
    public const uint SumOfValues = (5 << WireType.Bits) | WireType.Fixed64;

    public const uint BucketCounts = (6 << WireType.Bits) | WireType.Bytes;
    public const uint BucketCount = (6 << WireType.Bits) | WireType.Fixed64;
    public const uint Bounds = (7 << WireType.Bits) | WireType.Bytes;
    public const uint Bound = (7 << WireType.Bits) | WireType.Fixed64;
    public const uint HistogramExemplars = (8 << WireType.Bits) | WireType.Bytes;
    public const uint HistogramAttributes = (9 << WireType.Bits) | WireType.Bytes;
    public const uint HistogramFlags = (10 << WireType.Bits) | WireType.Varint;

    public const uint ExponentialAttributes = (1 << WireType.Bits) | WireType.Bytes;
    public const uint Scale = (6 << WireType.Bits) | WireType.Varint;
    public const uint ZeroCount = (7 << WireType.Bits) | WireType.Fixed64;
    public const uint Positive = (8 << WireType.Bits) | WireType.Bytes;
    public const uint Negative = (9 << WireType.Bits) | WireType.Bytes;
    public const uint ExponentialFlags = (10 << WireType.Bits) | WireType.Varint;
    public const uint ExponentialExemplars = (11 << WireType.Bits) | WireType.Bytes;
    public const uint Offset = (1 << WireType.Bits) | WireType.Varint;
    public const uint OffsetCounts = (2 << WireType.Bits) | WireType.Bytes;
    public const uint OffsetCount = (2 << WireType.Bits) | WireType.Varint;

    public const uint SummaryQuantiles = (6 << WireType.Bits) | WireType.Bytes;
    public const uint SummaryAttributes = (7 << WireType.Bits) | WireType.Bytes;
    public const uint SummaryFlags = (8 << WireType.Bits) | WireType.Varint;
    public const uint Quantile = (1 << WireType.Bits) | WireType.Fixed64;
    public const uint QuantileValue = (2 << WireType.Bits) | WireType.Fixed64;

    public const uint ExemplarTime = (2 << WireType.Bits) | WireType.Fixed64;
    public const uint ExemplarDouble = (3 << WireType.Bits) | WireType.Fixed64;
    public const uint ExemplarSpanId = (4 << WireType.Bits) | WireType.Bytes;
    public const uint ExemplarTraceId = (5 << WireType.Bits) | WireType.Bytes;
    public const uint ExemplarInt = (6 << WireType.Bits) | WireType.Fixed64;
}
