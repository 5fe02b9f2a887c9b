namespace Streaming.Dashboard.Metrics;

/// <summary>What a series was at one moment.</summary>
/// <param name="Time">The moment.</param>
/// <param name="Value">The value; of a counter the total, of a histogram the number of values.</param>
/// <param name="Histogram">Of a histogram, the counts.</param>
internal readonly record struct MetricPoint(DateTimeOffset Time, double Value, HistogramValue? Histogram)
{
    public bool HasValueOf(MetricPoint other) => Value == other.Value && (Histogram is null || Histogram.Sum == other.Histogram?.Sum);
}
