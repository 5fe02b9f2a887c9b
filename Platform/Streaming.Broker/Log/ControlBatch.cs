using System.Buffers.Binary;

namespace Streaming.Broker.Log;

/// <summary>The marker that ends a transaction in a partition: a batch of one control record (Kafka protocol, "Control Batches").</summary>
internal static class ControlBatch
{
    private const short Abort = 0;
    private const short Commit = 1;

    // Length, attributes, time and offset deltas; key: version and type; value: version and coordinator epoch; no headers.
    private static ReadOnlySpan<byte> RecordTemplate => [32, 0, 0, 0, 8, 0, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0];

    private const int TypeOffset = RecordBatchHeader.Size + 7;

    public static byte[] Create(long producerId, short producerEpoch, bool commit, DateTimeOffset now)
    {
        var batch = new byte[RecordBatchHeader.Size + RecordTemplate.Length];
        RecordTemplate.CopyTo(batch.AsSpan(RecordBatchHeader.Size));
        BinaryPrimitives.WriteInt16BigEndian(batch.AsSpan(TypeOffset), commit ? Commit : Abort);
        new RecordBatchHeader(
            BaseOffset: 0, batch.Length - RecordBatchHeader.LengthOverhead, Magic: 2, Crc: 0,
            RecordBatchHeader.TransactionalFlag | RecordBatchHeader.ControlFlag, LastOffsetDelta: 0,
            now.ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds(), producerId, producerEpoch, BaseSequence: -1, RecordCount: 1).Write(batch);
        return batch;
    }

    public static bool IsCommit(ReadOnlySpan<byte> batch) => BinaryPrimitives.ReadInt16BigEndian(batch[TypeOffset..]) == Commit;
}
