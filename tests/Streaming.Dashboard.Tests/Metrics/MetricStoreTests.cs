using OpenTelemetry.Proto.Metrics.V1;
using Streaming.Dashboard.Metrics;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Metrics;

public sealed class MetricStoreTests
{
    private static readonly DateTimeOffset Start = SampleResources.Start;

    [Fact]
    public void Attributes_choose_the_series_whatever_their_order()
    {
        var stores = new TelemetryStores();
        var (a, b) = (OtlpData.Attribute("topic", "orders"), OtlpData.Attribute("partition", "0"));
        stores.MetricIngest.Add(OtlpData.Metrics("consumers", OtlpData.Gauge("lag", OtlpData.Point(Start, 5, a, b), OtlpData.Point(Start.AddSeconds(1), 4, b, a), OtlpData.Point(Start, 9))).ResourceMetrics);

        Assert.Equal(["5 4", "9"], Points(stores, "lag"));
    }

    [Fact]
    public void The_series_longest_not_told_of_goes_when_there_are_too_many()
    {
        var stores = new TelemetryStores(limits => limits.MaxSeriesCount = 2);
        Tell("a", 0, 1);
        Tell("b", 0, 2);
        Tell("a", 1, 3);
        Tell("c", 0, 4);

        Assert.Equal(["1 3", "4"], Points(stores, "lag"));
        Assert.Equal(1, stores.Metrics.Dropped);

        void Tell(string partition, int second, double value) =>
            stores.MetricIngest.Add(OtlpData.Metrics("consumers", OtlpData.Gauge("lag", OtlpData.Point(Start.AddSeconds(second), value, OtlpData.Attribute("p", partition)))).ResourceMetrics);
    }

    [Fact]
    public void An_instrument_without_series_goes_too()
    {
        var stores = new TelemetryStores(limits => limits.MaxSeriesCount = 1);
        stores.MetricIngest.Add(OtlpData.Metrics("consumers", OtlpData.Gauge("a", OtlpData.Point(Start, 1)), OtlpData.Gauge("b", OtlpData.Point(Start, 1))).ResourceMetrics);

        Assert.Equal(["b"], stores.Metrics.Instruments.Select(info => info.Name));
    }

    [Fact]
    public void A_hundred_thousand_series_are_bounded_quickly()
    {
        var stores = new TelemetryStores(limits => limits.MaxSeriesCount = 1_000);
        for (var i = 0; i < 100; i++)
            stores.MetricIngest.Add(OtlpData.Metrics("consumers", OtlpData.Gauge("lag", [.. Enumerable.Range(i * 1_000, 1_000).Select(n => OtlpData.Point(Start, 1, OtlpData.Attribute("n", $"{n}")))])).ResourceMetrics);

        Assert.Equal((1_000, 99_000L), (Points(stores, "lag").Count(), stores.Metrics.Dropped));
    }

    [Fact]
    public void What_cannot_be_shown_is_refused_by_the_point()
    {
        var stores = new TelemetryStores();
        var refused = stores.MetricIngest.Add(OtlpData.Metrics(
            "consumers",
            OtlpData.Gauge("g", OtlpData.Point(Start, double.NaN), OtlpData.Point(Start, 1), OtlpData.Point(Start, 2)),
            OtlpData.Counter("c", AggregationTemporality.Unspecified, OtlpData.Point(Start, 1)),
            OtlpData.Histogram("h", AggregationTemporality.Delta, OtlpData.Buckets(Start, [2, 1], 1, 1, 1)),
            new Metric { Name = "s", Summary = new() { DataPoints = { new UnreadDataPoint(), new UnreadDataPoint() } } },
            new Metric { Name = "e", ExponentialHistogram = new() { DataPoints = { new UnreadDataPoint() } } }).ResourceMetrics);

        Assert.Equal(7, refused.Count);
        Assert.Equal(
            "A point needs a finite value. A point was not newer than the last one of its series. A sum is shown if it is cumulative, or a monotonic delta. "
            + "A histogram needs growing bounds, one bucket more than bounds, and at most 1000 buckets. Summaries are not shown. Use histograms. Exponential histograms are not shown. Use explicit bounds.",
            refused.Message);
        Assert.Equal(["1"], Points(stores, "g"));
    }

    [Fact]
    public void An_instrument_that_changes_its_kind_is_refused()
    {
        var stores = new TelemetryStores();
        stores.MetricIngest.Add(OtlpData.Metrics("consumers", OtlpData.Gauge("x", OtlpData.Point(Start, 1))).ResourceMetrics);

        var refused = stores.MetricIngest.Add(OtlpData.Metrics("consumers", OtlpData.Counter("x", AggregationTemporality.Cumulative, OtlpData.Point(Start.AddSeconds(1), 1))).ResourceMetrics);

        Assert.Equal((1, "x was a Gauge before, and is a Counter now."), (refused.Count, refused.Message));
    }

    [Theory]
    [InlineData(false, "5 8 9 12", "5 8 9 12")]
    [InlineData(false, "5 8 2 3", "5 8 10 11")]
    [InlineData(true, "5 8 2 3", "5 13 15 18")]
    [InlineData(false, "5 5 5 5 6", "5 5 6")]
    public void Totals_are_kept_growing(bool isDelta, string told, string expected)
    {
        var stores = new TelemetryStores();
        stores.MetricIngest.Add(OtlpData.Metrics("consumers", OtlpData.Counter("read", isDelta ? AggregationTemporality.Delta : AggregationTemporality.Cumulative, [.. told.Split(' ').Select((value, i) => OtlpData.Point(Start.AddSeconds(i), double.Parse(value, null)))])).ResourceMetrics);

        Assert.Equal([expected], Points(stores, "read"));
    }

    [Fact]
    public void Exemplars_lead_to_their_traces()
    {
        var stores = new TelemetryStores();
        var point = OtlpData.Buckets(Start, [1], 1, 0);
        point.Exemplars.Add(new Exemplar { AsDouble = 0.5, TimeUnixNano = point.TimeUnixNano, TraceId = OtlpData.TraceId(1), SpanId = OtlpData.SpanId(2) });
        point.Exemplars.Add(new Exemplar { AsDouble = 0.6 });

        stores.MetricIngest.Add(OtlpData.Metrics("consumers", OtlpData.Histogram("h", AggregationTemporality.Cumulative, point)).ResourceMetrics);

        Assert.Equal([new MetricExemplar(Start, 0.5, OtlpData.Hex(OtlpData.TraceId(1)), OtlpData.Hex(OtlpData.SpanId(2)))], stores.Metrics.Exemplars(null, "Meter", "h"));
    }

    private static IEnumerable<string> Points(TelemetryStores stores, string name) =>
        stores.Metrics.Series(null, "Meter", name).Select(series => string.Join(' ', series.Points.Select(point => point.Value)));
}
