using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Metrics.V1;
using Streaming.Dashboard.Metrics;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Exchange;

/// <summary>Series of points as requests of the protocol. Counters and histograms are totals since the beginning, exponential histograms have become others.</summary>
internal static class MetricDocuments
{
    private const int PerPoint = 160;
    private const int PerBucket = 24;

    public static IEnumerable<IMessage> Of(
        TelemetryResource resource, IEnumerable<(InstrumentInfo Info, string Key, SeriesSnapshot Series)> all, Func<InstrumentInfo, IReadOnlyList<MetricExemplar>> exemplarsOf)
    {
        HashSet<InstrumentInfo> told = [];
        return all.InPieces(item => SizeOf(item.Series)).Select(piece => Request(resource, piece, info => told.Add(info) ? exemplarsOf(info) : []));
    }

    private static int SizeOf(SeriesSnapshot series) =>
        OtlpParts.SizeOf([]) + series.Points.Sum(point => PerPoint + OtlpParts.SizeOf(series.Attributes) + PerBucket * (point.Histogram?.Counts.Length ?? 0));

    private static ExportMetricsServiceRequest Request(
        TelemetryResource resource, List<(InstrumentInfo Info, string Key, SeriesSnapshot Series)> piece, Func<InstrumentInfo, IReadOnlyList<MetricExemplar>> exemplarsOf)
    {
        var metrics = new ResourceMetrics { Resource = OtlpParts.Resource(resource) };
        metrics.ScopeMetrics.AddRange(piece.GroupBy(item => item.Info.Meter).Select(meter => new ScopeMetrics
        {
            Scope = new InstrumentationScope { Name = meter.Key },
            Metrics = { meter.GroupBy(item => item.Info).Select(instrument => Metric(instrument.Key, instrument.Select(item => item.Series), exemplarsOf(instrument.Key))) },
        }));
        return new() { ResourceMetrics = { metrics } };
    }

    private static Metric Metric(InstrumentInfo info, IEnumerable<SeriesSnapshot> series, IReadOnlyList<MetricExemplar> exemplars)
    {
        var metric = new Metric { Name = info.Name, Description = info.Description, Unit = info.Unit };
        var points = new DataPoints(series, exemplars);
        switch (info.Kind)
        {
            case InstrumentKind.Gauge:
                metric.Gauge = new Gauge { DataPoints = { points.Numbers } };
                break;
            case InstrumentKind.Counter:
                metric.Sum = new Sum { IsMonotonic = true, AggregationTemporality = AggregationTemporality.Cumulative, DataPoints = { points.Numbers } };
                break;
            default:
                metric.Histogram = new Histogram { AggregationTemporality = AggregationTemporality.Cumulative, DataPoints = { points.Histograms } };
                break;
        }
        return metric;
    }
}
