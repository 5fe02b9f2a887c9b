using Streaming.Dashboard.Metrics;
using Streaming.Dashboard.Streams.Watching;

namespace Streaming.Dashboard.Tests.Streams.Watching;

public sealed class SampleLinesTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_value_holds_until_the_next_sample_and_no_longer_than_a_gap()
    {
        var window = ChartWindow.Ending(Start.AddSeconds(30), TimeSpan.FromSeconds(30));
        var values = SampleLines.Values([new(Start.AddSeconds(2), 5), new(Start.AddSeconds(4), 9)], window);

        Assert.Equal([null, null, 5, 5, 9], values[..5]);
        Assert.Equal(9, values[16]);
        Assert.Null(values[17]);
    }

    [Fact]
    public void A_rate_is_what_was_added_in_the_last_seconds()
    {
        Sample[] samples = [.. Enumerable.Range(0, 6).Select(i => new Sample(Start.AddSeconds(i * 2), i * 20))];

        Assert.Equal(10, SampleLines.Rate(samples, Start.AddSeconds(10)));
        Assert.Null(SampleLines.Rate(samples[..1], Start));
        Assert.Equal(10, SampleLines.Rate(samples[..2], Start.AddSeconds(2)));
    }

    [Fact]
    public void A_topic_that_was_made_anew_has_no_negative_rate() =>
        Assert.Null(SampleLines.Rate([new(Start, 1000), new(Start.AddSeconds(2), 3)], Start.AddSeconds(2)));

    [Fact]
    public void History_keeps_the_newest_samples_of_what_there_still_is()
    {
        var history = new SampleHistory<string>(mostSeries: 2, mostSamples: 3);
        for (var i = 0; i < 5; i++)
            history.Add(Start.AddSeconds(i), new Dictionary<string, long> { ["a"] = i, ["b"] = i, ["c"] = i });

        Assert.Equal([2, 3, 4], history.Of("a").Select(sample => sample.Value));
        Assert.Empty(history.Of("c"));

        history.Add(Start.AddSeconds(5), new Dictionary<string, long> { ["c"] = 7 });
        Assert.Empty(history.Of("a"));
        Assert.Equal([7], history.Of("c").Select(sample => sample.Value));
    }
}
