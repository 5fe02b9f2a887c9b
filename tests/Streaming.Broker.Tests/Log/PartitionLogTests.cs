using Streaming.Broker.Log;
using Streaming.Broker.Protocol;

namespace Streaming.Broker.Tests.Log;

public sealed class PartitionLogTests
{
    private const int SegmentBytes = 1 << 20;

    [Fact]
    public void A_torn_tail_is_cut_off_wherever_the_write_ended()
    {
        var batch = TestBatch.Build(records: 3);
        for (var kept = 0; kept < batch.Length; kept++)
        {
            using var folder = new TemporaryFolder();
            using (var log = Open(folder))
            {
                log.Append(TestBatch.Build(records: 2));
                log.Append(TestBatch.Build(records: 3));
            }

            using (var file = File.OpenWrite(Directory.GetFiles(folder.Path).Single()))
            {
                file.SetLength(file.Length - batch.Length + kept);
            }

            using var recovered = Open(folder);
            Assert.Equal(2, recovered.NextOffset);
            Assert.Equal(2, recovered.Append(TestBatch.Build()).BaseOffset);
        }
    }

    [Fact]
    public void A_batch_whose_checksum_is_wrong_at_the_end_is_cut_off()
    {
        using var folder = new TemporaryFolder();
        using (var log = Open(folder))
        {
            log.Append(TestBatch.Build());
            log.Append(TestBatch.Build());
        }

        using (var file = File.OpenWrite(Directory.GetFiles(folder.Path).Single()))
        {
            file.Seek(-1, SeekOrigin.End);
            file.WriteByte(0xff);
        }

        using var recovered = Open(folder);
        Assert.Equal(1, recovered.NextOffset);
    }

    [Fact]
    public void Records_are_read_from_every_offset_across_segments_and_restarts()
    {
        using var folder = new TemporaryFolder();
        using (var log = Open(folder, segmentBytes: 200))
        {
            for (var i = 0; i < 20; i++)
            {
                Assert.Equal(i * 2, log.Append(TestBatch.Build(records: 2)).BaseOffset);
            }
        }

        Assert.True(Directory.GetFiles(folder.Path).Length > 5);
        using var recovered = Open(folder, segmentBytes: 200);
        Assert.Equal(40, recovered.NextOffset);
        for (var offset = 0; offset < 40; offset++)
        {
            var result = recovered.Read(offset, 1);
            Assert.Equal(ErrorCode.None, result.Error);
            Assert.Equal(offset / 2 * 2, RecordBatchHeader.Read(Bytes(result)).BaseOffset);
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void An_offset_outside_of_the_log_is_refused(long offset)
    {
        using var folder = new TemporaryFolder();
        using var log = Open(folder);
        log.Append(TestBatch.Build());

        var result = log.Read(offset, 100);
        Assert.Equal((ErrorCode.OffsetOutOfRange, 0), (result.Error, result.Bytes));
    }

    [Fact]
    public void A_batch_that_an_idempotent_producer_sends_again_is_stored_once_also_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        using (var log = Open(folder))
        {
            log.Append(TestBatch.Build(records: 2, producerId: 7, epoch: 0, sequence: 0));
            log.Append(TestBatch.Build(records: 2, producerId: 7, epoch: 0, sequence: 2));
            Assert.Equal(0, log.Append(TestBatch.Build(records: 2, producerId: 7, epoch: 0, sequence: 0)).BaseOffset);
        }

        using var recovered = Open(folder);
        var again = recovered.Append(TestBatch.Build(records: 2, producerId: 7, epoch: 0, sequence: 2));
        Assert.Equal((ErrorCode.None, 2), (again.Error, again.BaseOffset));
        Assert.Equal(4, recovered.NextOffset);
    }

    [Fact]
    public void A_gap_in_the_sequence_and_an_older_epoch_are_refused()
    {
        using var folder = new TemporaryFolder();
        using var log = Open(folder);
        log.Append(TestBatch.Build(producerId: 7, epoch: 1, sequence: 0));

        Assert.Equal(ErrorCode.OutOfOrderSequenceNumber, log.Append(TestBatch.Build(producerId: 7, epoch: 1, sequence: 2)).Error);
        Assert.Equal(ErrorCode.InvalidProducerEpoch, log.Append(TestBatch.Build(producerId: 7, epoch: 0, sequence: 1)).Error);
        Assert.Equal(1, log.NextOffset);
    }

    [Fact]
    public void Memory_refuses_what_is_over_its_limit_and_drops_nothing()
    {
        using var log = new PartitionLog(new SegmentFiles(null, new MemoryBudget(200)), new(), TimeProvider.System);
        log.Append(TestBatch.Build());
        log.Append(TestBatch.Build());

        Assert.Throws<IOException>(() => log.Append(TestBatch.Build()));
        Assert.Equal(2, log.NextOffset);
        Assert.Equal(2 * TestBatch.Build().Length, log.Read(0, 1000).Bytes);
    }

    private static PartitionLog Open(TemporaryFolder folder, int segmentBytes = SegmentBytes) =>
        new(new SegmentFiles(folder.Path, new MemoryBudget(0)), new() { SegmentBytes = segmentBytes }, TimeProvider.System);

    private static byte[] Bytes(ReadResult result)
    {
        var bytes = new byte[result.Bytes];
        result.Records!.CopyTo(bytes);
        return bytes;
    }
}
