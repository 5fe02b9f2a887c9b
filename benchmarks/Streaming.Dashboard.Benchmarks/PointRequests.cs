using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Metrics.V1;

namespace Streaming.Dashboard.Benchmarks;

/// <summary>A thousand series a sender: half are counters, three in ten gauges, one in five a histogram of 15 buckets; three attributes each.</summary>
internal static class PointRequests
{
    public const int Points = 1_000;
    private const int PointsPerInstrument = 50;
    private static readonly double[] Bounds = [.005, .01, .025, .05, .075, .1, .25, .5, .75, 1, 2.5, 5, 7.5, 10];

    // The same series each time, with larger totals.
    private const int Different = 16;

    public static IReadOnlyList<TimedRequest> Of(int sender) => [.. Enumerable.Range(1, Different).Select(turn => Request(sender, turn))];

    private static TimedRequest Request(int sender, int turn)
    {
        var metrics = Enumerable.Range(0, Points / PointsPerInstrument).Select(instrument => Metric(instrument, turn));
        var scope = new ScopeMetrics { Scope = new() { Name = "Streaming.Messaging" }, Metrics = { metrics } };
        return new(new ExportMetricsServiceRequest { ResourceMetrics = { new ResourceMetrics { Resource = Telemetry.Service(sender), ScopeMetrics = { scope } } } }.ToByteArray());
    }

    private static Metric Metric(int instrument, int turn)
    {
        var series = Enumerable.Range(0, PointsPerInstrument);
        var metric = new Metric { Name = $"messaging.client.metric.{instrument}", Description = "A metric of the client.", Unit = "{message}" };
        if (instrument % 10 < 5)
            metric.Sum = new() { IsMonotonic = true, AggregationTemporality = AggregationTemporality.Cumulative, DataPoints = { series.Select(i => Number(i, turn * 100 + i)) } };
        else if (instrument % 10 < 8)
            metric.Gauge = new() { DataPoints = { series.Select(i => Number(i, turn % 7 * 100 + i)) } };
        else
            metric.Histogram = new() { AggregationTemporality = AggregationTemporality.Cumulative, DataPoints = { series.Select(i => Buckets(i, turn)) } };
        return metric;
    }

    private static NumberDataPoint Number(int series, double value) => new()
    {
        StartTimeUnixNano = TimedRequest.TimeMark,
        TimeUnixNano = TimedRequest.TimeMark,
        AsDouble = value,
        Attributes = { Attributes(series) },
    };

    private static HistogramDataPoint Buckets(int series, int turn)
    {
        var counts = Enumerable.Range(0, Bounds.Length + 1).Select(bucket => (ulong)(turn * (20 - bucket) + series)).ToArray();
        return new HistogramDataPoint
        {
            StartTimeUnixNano = TimedRequest.TimeMark,
            TimeUnixNano = TimedRequest.TimeMark,
            Count = counts.Aggregate((a, b) => a + b),
            Sum = turn * 12.5,
            BucketCounts = { counts },
            ExplicitBounds = { Bounds },
            Attributes = { Attributes(series) },
        };
    }

    private static KeyValue[] Attributes(int series) =>
    [
        Telemetry.Text("messaging.system", "kafka"), Telemetry.Text("messaging.destination.name", "orders"),
        Telemetry.Text("messaging.destination.partition.id", $"{series}"),
    ];
}
