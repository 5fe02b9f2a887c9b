using OpenTelemetry.Proto.Metrics.V1;
using Streaming.Dashboard.Metrics;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Metrics;

public sealed class ChartLinesTests
{
    private static readonly DateTimeOffset Start = SampleResources.Start;

    // Moments at 0, 1, ... 60 seconds, and at 60.7.
    private static readonly ChartWindow Minute = ChartWindow.Ending(Start.AddSeconds(60).AddMilliseconds(700), TimeSpan.FromMinutes(1));

    [Fact]
    public void A_counter_told_every_ten_seconds_makes_an_even_rate()
    {
        var line = Assert.Single(Lines(InstrumentKind.Counter, OtlpData.Counter("c", AggregationTemporality.Cumulative,
            OtlpData.Point(Start, 0), OtlpData.Point(Start.AddSeconds(10), 50), OtlpData.Point(Start.AddSeconds(20), 150))));

        Assert.Equal((null, 5, 5, 10, 10, null), (line.Values[0], line.Values[1], line.Values[10], line.Values[11], line.Values[20], line.Values[21]));
        Assert.Equal(10, line.Latest);
    }

    [Fact]
    public void A_gauge_keeps_its_value_until_it_is_too_old()
    {
        var line = Assert.Single(Lines(InstrumentKind.Gauge, OtlpData.Gauge("g", OtlpData.Point(Start.AddSeconds(-30), 3), OtlpData.Point(Start.AddSeconds(-11), 7))));

        Assert.Equal((7, 7, null, null), (line.Values[0], line.Values[59], line.Values[60], line.Values[61]));
    }

    [Fact]
    public void Of_many_series_the_largest_are_drawn_and_the_others_as_their_sum()
    {
        var points = Enumerable.Range(1, 10).Select(i => OtlpData.Point(Start.AddSeconds(30), i, OtlpData.Attribute("partition", $"{i}"))).ToArray();

        var lines = Lines(InstrumentKind.Gauge, OtlpData.Gauge("lag", points));

        Assert.Equal(["partition 4 4", "partition 5 5", "partition 6 6", "partition 7 7", "partition 8 8", "partition 9 9", "partition 10 10", "3 others, sum 6"], lines.Select(line => $"{line.Name} {line.Latest}"));
    }

    [Fact]
    public void A_histogram_shows_the_percentiles_of_each_step()
    {
        double[] bounds = [10, 20];
        var lines = Lines(InstrumentKind.Histogram, OtlpData.Histogram("h", AggregationTemporality.Cumulative,
            OtlpData.Buckets(Start, bounds, 5, 5, 5),
            OtlpData.Buckets(Start.AddSeconds(1), bounds, 105, 5, 5),
            OtlpData.Buckets(Start.AddSeconds(2), bounds, 105, 105, 5),
            OtlpData.Buckets(Start.AddSeconds(3), bounds, 105, 105, 6)));

        Assert.Equal(["P99 20", "P90 20", "P50 20"], lines.Select(line => $"{line.Name} {line.Latest}"));
        Assert.Equal([9.9, 19.9], lines[0].Values[1..3].Select(value => Math.Round(value!.Value, 6)));
        Assert.Equal([null, 5.0, 15.0], lines[2].Values[..3]);
    }

    [Theory]
    [InlineData(0.5, 10)]
    [InlineData(0.75, 15)]
    [InlineData(0.25, 5)]
    [InlineData(1, 20)]
    public void A_percentile_lies_within_its_bucket(double part, double expected) =>
        Assert.Equal(expected, new HistogramValue([10, 20, 30], [10, 10, 0, 0], 0).Percentile(part));

    [Theory]
    [InlineData(new double[] { }, 0, 1, 1)]
    [InlineData(new double[] { 0, 3.2 }, 0, 1, 4)]
    [InlineData(new double[] { 7, 93 }, 0, 25, 4)]
    [InlineData(new double[] { -5, 5 }, -5, 2.5, 4)]
    [InlineData(new double[] { 0.0031 }, 0, 0.001, 4)]
    public void The_scale_goes_from_round_number_to_round_number(double[] values, double low, double step, int count)
    {
        var scale = ChartScale.Of(values);
        Assert.Equal((low, Math.Round(step, 9), count), (scale.Low, Math.Round(scale.Step, 9), scale.Count));
    }

    [Theory]
    [InlineData(0.0042, "s", false, "4.2 ms")]
    [InlineData(0.0000042, "s", false, "4.2 µs")]
    [InlineData(1.5, "s", false, "1.5 s")]
    [InlineData(1_536, "By", false, "1.5 KiB")]
    [InlineData(12_345, "{message}", true, "12.3 k/s")]
    [InlineData(0, "1", false, "0")]
    public void Values_have_units_as_people_write_them(double value, string unit, bool isRate, string expected) =>
        Assert.Equal(expected, MetricText.Of(value, unit, isRate));

    [Fact]
    public void A_path_is_interrupted_where_there_is_no_value() =>
        Assert.Equal(
            "M0 1000L250 500M750 0h0.1",
            ChartPath.Of([0, 1, null, 2, null], new ChartWindow([.. Enumerable.Range(0, 5).Select(i => Start.AddSeconds(i))], TimeSpan.FromSeconds(1)), new ChartScale(0, 1, 2)));

    [Fact]
    public void A_window_ends_now_and_its_other_moments_stay_where_they_are()
    {
        var later = ChartWindow.Ending(Start.AddSeconds(61), TimeSpan.FromMinutes(1));

        Assert.Equal((62, Start, Start.AddSeconds(60.7)), (Minute.Count, Minute[0], Minute[61]));
        Assert.Equal((61, Start.AddSeconds(1), Start.AddSeconds(61)), (later.Count, later[0], later[60]));
        Assert.Equal(Minute.Moments.Skip(1).Take(60), later.Moments.Take(60));
    }

    private static IReadOnlyList<ChartLine> Lines(InstrumentKind kind, Metric metric)
    {
        var stores = new TelemetryStores();
        stores.MetricIngest.Add(OtlpData.Metrics("consumers", metric).ResourceMetrics);
        return ChartLines.Of(kind, stores.Metrics.Series(null, "Meter", metric.Name), Minute);
    }
}
