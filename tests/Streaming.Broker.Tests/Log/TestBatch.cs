using System.Buffers.Binary;
using Streaming.Broker.Log;

namespace Streaming.Broker.Tests.Log;

/// <summary>Makes record batches whose records are opaque bytes, with a right checksum.</summary>
internal static class TestBatch
{
    public static byte[] Build(int records = 1, long producerId = -1, short epoch = -1, int sequence = -1, int payload = 20, long timestamp = 1000)
    {
        var batch = new byte[RecordBatchHeader.Size + payload];
        BinaryPrimitives.WriteInt32BigEndian(batch.AsSpan(8), batch.Length - RecordBatchHeader.LengthOverhead);
        batch[16] = 2;
        BinaryPrimitives.WriteInt32BigEndian(batch.AsSpan(23), records - 1);
        BinaryPrimitives.WriteInt64BigEndian(batch.AsSpan(27), timestamp);
        BinaryPrimitives.WriteInt64BigEndian(batch.AsSpan(35), timestamp);
        BinaryPrimitives.WriteInt64BigEndian(batch.AsSpan(43), producerId);
        BinaryPrimitives.WriteInt16BigEndian(batch.AsSpan(51), epoch);
        BinaryPrimitives.WriteInt32BigEndian(batch.AsSpan(53), sequence);
        BinaryPrimitives.WriteInt32BigEndian(batch.AsSpan(57), records);
        BinaryPrimitives.WriteUInt32BigEndian(batch.AsSpan(17), Crc32C.Compute(batch.AsSpan(RecordBatchHeader.CrcStart)));
        return batch;
    }
}
