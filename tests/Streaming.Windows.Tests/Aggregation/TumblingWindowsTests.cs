using Streaming.Windows.Aggregation;

namespace Streaming.Windows.Tests.Aggregation;

public sealed class TumblingWindowsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(599_999, 0)]
    [InlineData(600_000, 600_000)]
    [InlineData(-1, -600_000)]
    [InlineData(-600_000, -600_000)]
    [InlineData(-600_001, -1_200_000)]
    public void A_time_falls_into_the_window_that_is_aligned_to_1970(long timestamp, long start) =>
        Assert.Equal(start, TumblingWindows.StartOf(timestamp, 600_000));

    [Theory]
    [InlineData("0001-01-01T00:00:00Z", 600_000, true)]
    [InlineData("0001-01-01T00:00:00Z", 7 * 86_400_000L, false)]
    [InlineData("9999-12-31T23:59:59.999Z", 600_000, false)]
    [InlineData("2010-12-01T08:26:00Z", 600_000, true)]
    public void A_window_is_written_within_the_years_1_to_9999(string time, long size, bool expected)
    {
        var millis = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();

        Assert.Equal(expected, TumblingWindows.CanBeWritten(TumblingWindows.StartOf(millis, size), size));
    }
}
