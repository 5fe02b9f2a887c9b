using Streaming.Dashboard.Metrics;

namespace Streaming.Dashboard.Api;

/// <summary>A point in the API: a value, or of a histogram count, sum and buckets.</summary>
internal sealed record ApiPoint(DateTimeOffset Time, double? Value, double? Count, double? Sum, double[]? Bounds, double[]? Counts)
{
    public static ApiPoint Of(MetricPoint point) => point.Histogram is { } histogram
        ? new(point.Time, null, histogram.Count, histogram.Sum, histogram.Bounds, histogram.Counts)
        : new(point.Time, point.Value, null, null, null, null);
}
