using System.Buffers.Binary;

namespace Streaming.Broker.Log;

/// <summary>The fixed head of a record batch, magic 2 (Kafka protocol, "Record Batch").</summary>
internal readonly record struct RecordBatchHeader(
    long BaseOffset, int BatchLength, sbyte Magic, uint Crc, short Attributes, int LastOffsetDelta, long BaseTimestamp, long MaxTimestamp,
    long ProducerId, short ProducerEpoch, int BaseSequence, int RecordCount)
{
    /// <summary>Bytes before the first record.</summary>
    public const int Size = 61;

    /// <summary>Bytes of base offset and batch length, which the batch length does not count.</summary>
    public const int LengthOverhead = 12;

    public const int CrcStart = 21;
    public const short LogAppendTimeFlag = 0x08;
    public const short TransactionalFlag = 0x10;
    public const short ControlFlag = 0x20;
    private const int CompressionMask = 0x07;

    /// <summary>Bytes of the whole batch.</summary>
    public int TotalSize => BatchLength + LengthOverhead;

    public long LastOffset => BaseOffset + LastOffsetDelta;

    public int LastSequence => (int)((BaseSequence + (long)LastOffsetDelta) & int.MaxValue);

    public bool IsIdempotent => ProducerId >= 0 && BaseSequence >= 0;

    public CompressionCodec Codec => (CompressionCodec)(Attributes & CompressionMask);

    public bool HasLogAppendTime => (Attributes & LogAppendTimeFlag) != 0;

    public bool IsTransactional => (Attributes & TransactionalFlag) != 0;

    public bool IsControl => (Attributes & ControlFlag) != 0;

    public static RecordBatchHeader Read(ReadOnlySpan<byte> batch) => new(
        BinaryPrimitives.ReadInt64BigEndian(batch),
        BinaryPrimitives.ReadInt32BigEndian(batch[8..]),
        (sbyte)batch[16],
        BinaryPrimitives.ReadUInt32BigEndian(batch[17..]),
        BinaryPrimitives.ReadInt16BigEndian(batch[CrcStart..]),
        BinaryPrimitives.ReadInt32BigEndian(batch[23..]),
        BinaryPrimitives.ReadInt64BigEndian(batch[27..]),
        BinaryPrimitives.ReadInt64BigEndian(batch[35..]),
        BinaryPrimitives.ReadInt64BigEndian(batch[43..]),
        BinaryPrimitives.ReadInt16BigEndian(batch[51..]),
        BinaryPrimitives.ReadInt32BigEndian(batch[53..]),
        BinaryPrimitives.ReadInt32BigEndian(batch[57..]));

    /// <summary>True where the bytes hold this whole batch and its checksum is right.</summary>
    public bool IsIntact(ReadOnlySpan<byte> batch) =>
        Magic == 2 && batch.Length >= TotalSize && BatchLength >= Size - LengthOverhead && LastOffsetDelta >= 0
        && Crc32C.Compute(batch[CrcStart..TotalSize]) == Crc;

    /// <summary>Writes this head over that of a batch whose records stand in place, with the right checksum.</summary>
    public void Write(Span<byte> batch)
    {
        BinaryPrimitives.WriteInt64BigEndian(batch, BaseOffset);
        BinaryPrimitives.WriteInt32BigEndian(batch[8..], BatchLength);
        batch[16] = (byte)Magic;
        BinaryPrimitives.WriteInt16BigEndian(batch[CrcStart..], Attributes);
        BinaryPrimitives.WriteInt32BigEndian(batch[23..], LastOffsetDelta);
        BinaryPrimitives.WriteInt64BigEndian(batch[27..], BaseTimestamp);
        BinaryPrimitives.WriteInt64BigEndian(batch[35..], MaxTimestamp);
        BinaryPrimitives.WriteInt64BigEndian(batch[43..], ProducerId);
        BinaryPrimitives.WriteInt16BigEndian(batch[51..], ProducerEpoch);
        BinaryPrimitives.WriteInt32BigEndian(batch[53..], BaseSequence);
        BinaryPrimitives.WriteInt32BigEndian(batch[57..], RecordCount);
        BinaryPrimitives.WriteUInt32BigEndian(batch[17..], Crc32C.Compute(batch[CrcStart..TotalSize]));
    }

    /// <summary>Writes what the broker decides: the offset and the leader epoch. Neither is covered by the checksum.</summary>
    public static void Assign(Span<byte> batch, long baseOffset, int leaderEpoch)
    {
        BinaryPrimitives.WriteInt64BigEndian(batch, baseOffset);
        BinaryPrimitives.WriteInt32BigEndian(batch[12..], leaderEpoch);
    }
}
