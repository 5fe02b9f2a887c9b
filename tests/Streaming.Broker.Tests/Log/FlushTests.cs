using Streaming.Broker.Log;

namespace Streaming.Broker.Tests.Log;

public sealed class FlushTests
{
    [Fact]
    public void A_log_is_flushed_after_as_many_records_as_its_topic_says()
    {
        var files = new FlushedFiles();
        using var log = new PartitionLog(files, new() { FlushMessages = 5 }, TimeProvider.System);
        log.Append(TestBatch.Build(records: 4));
        Assert.Equal(0, files.Flushed(0));
        log.Append(TestBatch.Build(records: 2));
        Assert.Equal(log.Size, files.Flushed(0));
    }

    [Fact]
    public void What_a_full_segment_has_left_unflushed_is_flushed_before_the_next_begins()
    {
        var files = new FlushedFiles();
        using var log = new PartitionLog(files, new() { FlushMessages = 100, SegmentBytes = 200 }, TimeProvider.System);
        log.Append(TestBatch.Build());
        log.Append(TestBatch.Build());
        var full = log.Size;
        log.Append(TestBatch.Build());
        Assert.Equal(full, files.Flushed(0));
        Assert.Equal(0, files.Flushed(2));
    }

    [Fact]
    public void A_log_without_flush_settings_is_left_to_the_operating_system()
    {
        var files = new FlushedFiles();
        using var log = new PartitionLog(files, new() { SegmentBytes = 200 }, TimeProvider.System);
        for (var i = 0; i < 10; i++)
        {
            log.Append(TestBatch.Build());
        }

        Assert.Equal(0, files.Flushed(0));
    }
}
