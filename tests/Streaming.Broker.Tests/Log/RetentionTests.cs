using Microsoft.Extensions.Time.Testing;
using Streaming.Broker.Log;
using Streaming.Broker.Protocol;

namespace Streaming.Broker.Tests.Log;

public sealed class RetentionTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.FromUnixTimeMilliseconds(1_000_000));

    [Fact]
    public void Segments_whose_newest_record_is_too_old_are_dropped_and_the_start_moves()
    {
        using var folder = new TemporaryFolder();
        using var log = Open(folder, new() { SegmentBytes = 200, RetentionMs = 10_000 });
        for (var i = 0; i < 10; i++)
        {
            Append(log);
            _time.Advance(TimeSpan.FromSeconds(2));
        }

        log.ApplyRetention();

        Assert.True(log.StartOffset is > 2 and < 8, $"starts at {log.StartOffset}");
        Assert.Equal(ErrorCode.OffsetOutOfRange, log.Read(0, 100).Error);
        Assert.Equal(10 - log.StartOffset, log.ReadAll().Count);
    }

    [Fact]
    public void A_log_that_is_old_as_a_whole_becomes_empty_and_goes_on_at_its_end_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        using (var log = Open(folder, new() { RetentionMs = 10_000 }))
        {
            Append(log);
            Append(log);
            _time.Advance(TimeSpan.FromSeconds(11));
            log.ApplyRetention();
            Assert.Equal((2, 2), (log.StartOffset, log.NextOffset));
        }

        using var recovered = Open(folder, new());
        Assert.Equal((2, 2), (recovered.StartOffset, recovered.NextOffset));
        Assert.Equal(2, Append(recovered).BaseOffset);
    }

    [Fact]
    public void The_oldest_segments_over_the_bytes_that_are_kept_are_dropped()
    {
        using var folder = new TemporaryFolder();
        using var log = Open(folder, new() { SegmentBytes = 200, RetentionMs = -1, RetentionBytes = 400 });
        for (var i = 0; i < 20; i++)
        {
            Append(log);
        }

        log.ApplyRetention();

        Assert.InRange(log.Size, 400, 700);
        Assert.Equal(20 - log.StartOffset, log.ReadAll().Count);
    }

    [Fact]
    public void A_segment_is_closed_by_age()
    {
        using var folder = new TemporaryFolder();
        using var log = Open(folder, new() { SegmentAge = TimeSpan.FromMinutes(1) });
        Append(log);
        _time.Advance(TimeSpan.FromMinutes(2));
        Append(log);

        Assert.Equal(2, Directory.GetFiles(folder.Path, "*.log").Length);
    }

    [Fact]
    public void Deleted_records_stay_deleted_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        using (var log = Open(folder, new()))
        {
            Append(log);
            Append(log);
            Append(log);
            Assert.Equal((ErrorCode.None, 2), log.DeleteBefore(2));
            Assert.Equal((ErrorCode.None, 2), log.DeleteBefore(1));
            Assert.Equal((ErrorCode.OffsetOutOfRange, -1), log.DeleteBefore(4));
        }

        using var recovered = Open(folder, new());
        Assert.Equal(2, recovered.StartOffset);
        Assert.Equal((ErrorCode.None, 3), recovered.DeleteBefore(-1));
        Assert.Equal(3, Append(recovered).BaseOffset);
    }

    [Fact]
    public void A_reader_finishes_with_a_segment_that_is_dropped_meanwhile()
    {
        using var folder = new TemporaryFolder();
        using var log = Open(folder, new() { RetentionMs = 1000 });
        Append(log);
        var reading = log.Read(0, 1000);
        _time.Advance(TimeSpan.FromSeconds(5));
        log.ApplyRetention();

        Assert.Equal(1, log.StartOffset);
        Assert.True(RecordBatchHeader.Read(reading.Bytes()).IsIntact(reading.Bytes()));
    }

    [Fact]
    public void Append_time_replaces_the_producers_and_the_checksum_stays_right()
    {
        using var folder = new TemporaryFolder();
        using var log = Open(folder, new() { AppendTime = true });

        var result = log.Append(TestRecords.Build(CompressionCodec.Gzip, [("a", "1", 5), ("b", "2", 6)]));

        Assert.Equal(1_000_000, result.LogAppendTime);
        var batch = log.Read(0, 1000).Bytes();
        var header = RecordBatchHeader.Read(batch);
        Assert.True(header.IsIntact(batch));
        Assert.All(BatchRecords.Read(header, batch), r => Assert.Equal(1_000_000, r.Timestamp));
    }

    [Fact]
    public void A_batch_over_the_limit_of_the_topic_is_refused()
    {
        using var log = new PartitionLog(new(null, new(1000)), new() { MaxBatchBytes = 80 }, _time);
        Assert.Equal(ErrorCode.MessageTooLarge, log.Append(TestBatch.Build(payload: 100)).Error);
    }

    private AppendResult Append(PartitionLog log) =>
        log.Append(TestRecords.Build(CompressionCodec.None, [("key", "value", _time.GetUtcNow().ToUnixTimeMilliseconds())]));

    private PartitionLog Open(TemporaryFolder folder, LogSettings settings) => new(new(folder.Path, new(0)), settings, _time);
}
