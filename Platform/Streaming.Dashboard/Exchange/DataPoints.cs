using OpenTelemetry.Proto.Metrics.V1;
using Streaming.Dashboard.Metrics;

namespace Streaming.Dashboard.Exchange;

/// <summary>The points of an instrument as the protocol has them. Its exemplars, which are not kept with their points, go with the last one.</summary>
internal sealed class DataPoints(IEnumerable<SeriesSnapshot> series, IReadOnlyList<MetricExemplar> exemplars)
{
    public IReadOnlyList<NumberDataPoint> Numbers
    {
        get
        {
            NumberDataPoint[] points = [.. All.Select(item => new NumberDataPoint
            {
                TimeUnixNano = OtlpParts.Time(item.Point.Time),
                AsDouble = item.Point.Value,
                Attributes = { OtlpParts.Attributes(item.Series.Attributes) },
            })];
            points.LastOrDefault()?.Exemplars.AddRange(Exemplars);
            return points;
        }
    }

    public IReadOnlyList<HistogramDataPoint> Histograms
    {
        get
        {
            HistogramDataPoint[] points = [.. All.Select(item => Histogram(item.Series, item.Point))];
            points.LastOrDefault()?.Exemplars.AddRange(Exemplars);
            return points;
        }
    }

    private IEnumerable<(SeriesSnapshot Series, MetricPoint Point)> All => series.SelectMany(one => one.Points.Select(point => (one, point)));

    private IEnumerable<Exemplar> Exemplars => exemplars.Reverse().Select(exemplar => new Exemplar
    {
        TimeUnixNano = OtlpParts.Time(exemplar.Time),
        AsDouble = exemplar.Value,
        TraceId = OtlpParts.JsonId(exemplar.TraceId),
        SpanId = OtlpParts.JsonId(exemplar.SpanId),
    });

    private static HistogramDataPoint Histogram(SeriesSnapshot series, MetricPoint point)
    {
        // Buckets that were moved between bounds have parts of values.
        ulong[] counts = [.. (point.Histogram?.Counts ?? []).Select(count => (ulong)Math.Max(0, Math.Round(count)))];
        var told = new HistogramDataPoint
        {
            TimeUnixNano = OtlpParts.Time(point.Time),
            Count = counts.Length > 0 ? counts.Aggregate(0UL, (sum, count) => sum + count) : (ulong)Math.Max(0, point.Value),
            BucketCounts = { counts },
            ExplicitBounds = { point.Histogram?.Bounds ?? [] },
            Attributes = { OtlpParts.Attributes(series.Attributes) },
        };
        if (point.Histogram is { } histogram)
            told.Sum = histogram.Sum;
        return told;
    }
}
