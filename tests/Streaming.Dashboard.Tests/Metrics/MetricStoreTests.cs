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
            new Metric { Name = "s", Summary = new() { DataPoints = { new SummaryDataPoint { Sum = double.NaN }, new SummaryDataPoint() } } },
            new Metric { Name = "e", ExponentialHistogram = new() { AggregationTemporality = AggregationTemporality.Delta, DataPoints = { new ExponentialHistogramDataPoint { Scale = 99 } } } }).ResourceMetrics);

        Assert.Equal(7, refused.Count);
        Assert.Equal(
            "A point needs a finite value. A point was not newer than the last one of its series. A sum or histogram has to say whether it is cumulative or a delta. "
            + "A histogram needs growing bounds, one bucket more than bounds, and at most 1000 buckets. A summary needs a finite sum and at most 100 quantiles. "
            + "A point needs a time, at most an hour ahead. An exponential histogram needs a scale from -20 to 20, bounds that are numbers, and at most 1000 buckets.",
            refused.Message);
        Assert.Equal(["g"], stores.Metrics.Instruments.Select(info => info.Name));
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

    [Fact]
    public void A_sum_that_may_fall_and_is_told_as_differences_is_added_up()
    {
        var stores = new TelemetryStores();
        var sum = OtlpData.Counter("queued", AggregationTemporality.Delta, OtlpData.Point(Start, 5), OtlpData.Point(Start.AddSeconds(1), -3), OtlpData.Point(Start.AddSeconds(2), 4));
        sum.Sum.IsMonotonic = false;

        stores.MetricIngest.Add(OtlpData.Metrics("consumers", sum).ResourceMetrics);

        Assert.Equal(["5 2 6"], Points(stores, "queued"));
        Assert.Equal(InstrumentKind.Gauge, Assert.Single(stores.Metrics.Instruments).Kind);
    }

    [Fact]
    public void Exponential_histograms_become_percentiles()
    {
        var stores = new TelemetryStores();
        // Of scale 3: bucket 8 ends at 2^(9/8), which is 2.18.
        var point = new ExponentialHistogramDataPoint { TimeUnixNano = OtlpData.Nanoseconds(Start), Scale = 3, Sum = 200, ZeroCount = 2, Positive = new() { Offset = 8, BucketCounts = { 98 } } };

        stores.MetricIngest.Add(OtlpData.Metrics("consumers", new Metric { Name = "e", ExponentialHistogram = new() { AggregationTemporality = AggregationTemporality.Cumulative, DataPoints = { point } } }).ResourceMetrics);

        var value = Assert.Single(Assert.Single(stores.Metrics.Series(null, "Meter", "e")).Points).Histogram!;
        Assert.Equal((100, 200), (value.Count, value.Sum));
        Assert.InRange(value.Percentile(0.5)!.Value, 2, 2.38);
        Assert.InRange(value.Percentile(0.01)!.Value, 0, 1);
    }

    [Theory]
    [InlineData(20, -2147483648)]
    [InlineData(0, 2147483647)]
    [InlineData(-20, 2147483600)]
    public void An_exponential_histogram_whose_bounds_are_no_numbers_is_refused(int scale, int offset)
    {
        var stores = new TelemetryStores();
        var point = new ExponentialHistogramDataPoint { TimeUnixNano = OtlpData.Nanoseconds(Start), Scale = scale, Positive = new() { Offset = offset, BucketCounts = { Enumerable.Repeat(1UL, 900) } } };

        var refused = stores.MetricIngest.Add(OtlpData.Metrics("consumers", new Metric { Name = "e", ExponentialHistogram = new() { AggregationTemporality = AggregationTemporality.Cumulative, DataPoints = { point } } }).ResourceMetrics);

        Assert.Equal(1, refused.Count);
    }

    [Fact]
    public void Summaries_become_their_quantiles_and_two_counters()
    {
        var stores = new TelemetryStores();
        var point = new SummaryDataPoint
        {
            TimeUnixNano = OtlpData.Nanoseconds(Start),
            Count = 7,
            Sum = 3.5,
            Attributes = { OtlpData.Attribute("topic", "orders") },
            QuantileValues = { new SummaryDataPoint.Types.ValueAtQuantile { Quantile = 0.5, Value = 0.4 }, new SummaryDataPoint.Types.ValueAtQuantile { Quantile = 0.99, Value = 1.2 }, new SummaryDataPoint.Types.ValueAtQuantile { Quantile = 1, Value = double.NaN } },
        };

        stores.MetricIngest.Add(OtlpData.Metrics("consumers", new Metric { Name = "s", Unit = "s", Summary = new() { DataPoints = { point } } }).ResourceMetrics);

        Assert.Equal(["0.4", "1.2"], Points(stores, "s"));
        Assert.Equal(["7"], Points(stores, "s_count"));
        Assert.Equal(["3.5"], Points(stores, "s_sum"));
        Assert.Equal(["orders 0.5", "orders 0.99"], stores.Metrics.Series(null, "Meter", "s").Select(series => string.Join(' ', series.Attributes.Select(attribute => attribute.Value))));
    }

    [Fact]
    public void A_histogram_whose_bounds_change_keeps_what_was_before()
    {
        var stores = new TelemetryStores();
        Tell(0, [1, 2], 1, 2, 3);
        Tell(1, [1, 4], 1, 5, 3);

        var points = Assert.Single(stores.Metrics.Series(null, "Meter", "h")).Points;
        Assert.Equal([1, 2, 4], points[1].Histogram!.Bounds);
        Assert.Equal([[1, 2, 0, 3], [1, 0, 5, 3]], points.Select(point => point.Histogram!.Counts));

        void Tell(int second, double[] bounds, params ulong[] counts) =>
            stores.MetricIngest.Add(OtlpData.Metrics("consumers", OtlpData.Histogram("h", AggregationTemporality.Cumulative, OtlpData.Buckets(Start.AddSeconds(second), bounds, counts))).ResourceMetrics);
    }

    [Fact]
    public void Twelve_hours_told_every_second_fit_into_the_points_of_a_series()
    {
        const int Seconds = 12 * 60 * 60;
        var stores = new TelemetryStores();
        stores.Time.Advance(TimeSpan.FromHours(12));
        for (var i = 0; i < Seconds; i += 100)
            stores.MetricIngest.Add(OtlpData.Metrics("consumers", OtlpData.Gauge("lag", [.. Enumerable.Range(i, 100).Select(n => OtlpData.Point(Start.AddSeconds(n), n))])).ResourceMetrics);

        var points = Assert.Single(stores.Metrics.Series(null, "Meter", "lag")).Points;
        Assert.InRange(points.Length, 200, 720);
        Assert.Equal((0, Seconds - 1), (points[0].Value, points[^1].Value));
        var last = points[^1].Time;
        Assert.All(points.Zip(points.Skip(1)), pair => Assert.InRange((pair.Second.Time - pair.First.Time).TotalSeconds, 1, 1 + (last - pair.First.Time).TotalSeconds / 32));
    }

    [Fact]
    public void All_points_together_are_bounded_by_their_bytes_and_the_older_go()
    {
        const int Most = 1_000_000;
        var stores = new TelemetryStores(limits => limits.MaxPointBytes = Most);
        for (var second = 0; second < 200; second++)
            stores.MetricIngest.Add(OtlpData.Metrics("consumers", OtlpData.Gauge("lag", [.. Enumerable.Range(0, 1_000).Select(n => OtlpData.Point(Start.AddSeconds(second), second * 1_000 + n, OtlpData.Attribute("n", $"{n}")))])).ResourceMetrics);

        var series = stores.Metrics.Series(null, "Meter", "lag");
        Assert.Equal(1_000, series.Count);
        Assert.InRange(series.Sum(one => one.Points.Length), 1_000, Most / 16);
        Assert.All(series, one => Assert.Equal(Start.AddSeconds(199), one.Points[^1].Time));
        Assert.True(stores.Metrics.DroppedPoints > 100_000);
    }

    [Fact]
    public void A_point_far_ahead_does_not_keep_out_those_that_follow()
    {
        var stores = new TelemetryStores();
        var refused = stores.MetricIngest.Add(OtlpData.Metrics("consumers", OtlpData.Gauge("lag", OtlpData.Point(Start.AddYears(400), 1), OtlpData.Point(DateTimeOffset.UnixEpoch, 2), OtlpData.Point(Start, 3))).ResourceMetrics);

        Assert.Equal((2, "A point needs a time, at most an hour ahead."), (refused.Count, refused.Message));
        Assert.Equal(["3"], Points(stores, "lag"));
    }

    private static IEnumerable<string> Points(TelemetryStores stores, string name) =>
        stores.Metrics.Series(null, "Meter", name).Select(series => string.Join(' ', series.Points.Select(point => point.Value)));
}
