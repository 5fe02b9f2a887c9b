using System.Collections.Immutable;
using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Metrics.V1;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Metrics;

/// <summary>Reads the points of a metric.</summary>
internal sealed class PointReader(TelemetryReader reader)
{
    private const int NoRecordedValue = 1;
    private const int MostBuckets = 1_000;

    public List<TelledPoint> Read(RepeatedField<NumberDataPoint> points, Refusals refusals)
    {
        List<TelledPoint> read = [];
        foreach (var point in points.Where(point => (point.Flags & NoRecordedValue) == 0))
        {
            var value = point.ValueCase == NumberDataPoint.ValueOneofCase.AsInt ? point.AsInt : point.AsDouble;
            if (point.ValueCase == NumberDataPoint.ValueOneofCase.None || !double.IsFinite(value))
                refusals.Add("A point needs a finite value.");
            else
                read.Add(new(reader.Attributes(point.Attributes), new(UnixNanoseconds.ToTime(point.TimeUnixNano), value, null), Exemplars(point.Exemplars)));
        }
        return read;
    }

    public List<TelledPoint> Read(RepeatedField<HistogramDataPoint> points, Refusals refusals)
    {
        List<TelledPoint> read = [];
        foreach (var point in points.Where(point => (point.Flags & NoRecordedValue) == 0))
        {
            if (Histogram(point) is { } histogram)
                read.Add(new(reader.Attributes(point.Attributes), new(UnixNanoseconds.ToTime(point.TimeUnixNano), histogram.Count, histogram), Exemplars(point.Exemplars)));
            else
                refusals.Add($"A histogram needs growing bounds, one bucket more than bounds, and at most {MostBuckets} buckets.");
        }
        return read;
    }

    private static HistogramValue? Histogram(HistogramDataPoint point)
    {
        // Without buckets there is the number of values and their sum.
        var counts = point.BucketCounts.Count == 0 ? [point.Count] : point.BucketCounts.Select(count => (double)count).ToArray();
        var isValid = counts.Length == point.ExplicitBounds.Count + 1 && counts.Length <= MostBuckets
            && point.ExplicitBounds.All(double.IsFinite)
            && point.ExplicitBounds.Zip(point.ExplicitBounds.Skip(1)).All(pair => pair.First < pair.Second);
        return isValid ? new HistogramValue([.. point.ExplicitBounds], counts, double.IsFinite(point.Sum) ? point.Sum : 0) : null;
    }

    private static ImmutableArray<MetricExemplar> Exemplars(RepeatedField<Exemplar> exemplars)
    {
        if (exemplars.Count == 0)
            return [];
        return [.. exemplars.Select(Exemplar).OfType<MetricExemplar>()];
    }

    private static MetricExemplar? Exemplar(Exemplar exemplar)
    {
        if (TelemetryReader.TraceId(exemplar.TraceId) is not { } traceId || TelemetryReader.SpanId(exemplar.SpanId) is not { } spanId)
            return null;
        var value = exemplar.ValueCase == OpenTelemetry.Proto.Metrics.V1.Exemplar.ValueOneofCase.AsInt ? exemplar.AsInt : exemplar.AsDouble;
        return new MetricExemplar(UnixNanoseconds.ToTime(exemplar.TimeUnixNano), value, traceId, spanId);
    }
}
