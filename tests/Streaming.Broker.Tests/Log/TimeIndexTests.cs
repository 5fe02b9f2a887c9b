using Streaming.Broker.Log;

namespace Streaming.Broker.Tests.Log;

public sealed class TimeIndexTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_record_is_found_by_time_inside_a_batch_of_every_codec(int codec)
    {
        using var log = new PartitionLog(new(null, new(1 << 20)), new(), TimeProvider.System);
        log.Append(TestRecords.Build((CompressionCodec)codec, [("a", "1", 1000), ("b", "2", 1010), ("c", "3", 1020)]));

        Assert.Equal((0, 1000), log.FindTimestamp(500));
        Assert.Equal((1, 1010), log.FindTimestamp(1001));
        Assert.Equal((2, 1020), log.FindTimestamp(1020));
        Assert.Null(log.FindTimestamp(1021));
        Assert.Equal((2, 1020), log.FindNewest());
    }

    [Fact]
    public void Times_that_go_back_are_found_at_the_first_record_that_reaches_them_across_segments_and_restarts()
    {
        using var folder = new TemporaryFolder();
        long[] times = [.. Enumerable.Range(0, 2000).Select(i => (long)((i * 7919) % 5000))];
        using (var log = Open(folder))
        {
            foreach (var time in times)
            {
                log.Append(TestRecords.Build(CompressionCodec.None, [("key", "value", time)]));
            }

            Check(log, times);
        }

        using var recovered = Open(folder);
        Check(recovered, times);
    }

    private static void Check(PartitionLog log, long[] times)
    {
        for (var wanted = 0L; wanted < 5000; wanted += 97)
        {
            var expected = Array.FindIndex(times, t => t >= wanted);
            Assert.Equal(expected < 0 ? null : ((long, long)?)(expected, times[expected]), log.FindTimestamp(wanted));
        }
    }

    private static PartitionLog Open(TemporaryFolder folder) => new(new(folder.Path, new(0)), new() { SegmentBytes = 40_000 }, TimeProvider.System);
}
