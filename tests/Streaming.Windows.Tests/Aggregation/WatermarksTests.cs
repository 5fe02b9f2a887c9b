using Streaming.Windows.Aggregation;

namespace Streaming.Windows.Tests.Aggregation;

public sealed class WatermarksTests
{
    [Fact]
    public void A_partition_without_records_holds_the_job_back()
    {
        var watermarks = Of(null, null);

        Assert.False(watermarks.Observe(0, 1_000_000));
        Assert.Null(watermarks.Current);
        Assert.True(watermarks.Observe(1, 500_000));
        Assert.Equal(440_000, watermarks.Current);
    }

    [Fact]
    public void The_slowest_partition_counts_and_older_records_change_nothing()
    {
        var watermarks = Of(100_000, 200_000);

        Assert.True(watermarks.Observe(0, 300_000));
        Assert.Equal(140_000, watermarks.Current);
        Assert.False(watermarks.Observe(1, 150_000));
        Assert.False(watermarks.Observe(0, 400_000));
        Assert.Equal(140_000, watermarks.Current);
    }

    [Fact]
    public void A_new_partition_does_not_turn_time_back()
    {
        var watermarks = Of(700_000);
        watermarks.Observe(0, 800_000);
        watermarks.Add(1, null);

        watermarks.Observe(0, 900_000);
        watermarks.Observe(1, 100_000);

        Assert.Equal(740_000, watermarks.Current);
    }

    private static Watermarks Of(params long?[] newest)
    {
        var watermarks = new Watermarks(60_000);
        for (var partition = 0; partition < newest.Length; partition++)
        {
            watermarks.Add(partition, newest[partition]);
        }

        return watermarks;
    }
}
