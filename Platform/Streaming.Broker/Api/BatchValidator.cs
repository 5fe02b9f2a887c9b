using Streaming.Broker.Log;
using Streaming.Broker.Protocol;

namespace Streaming.Broker.Api;

/// <summary>What a batch of a producer must be before it is stored.</summary>
internal static class BatchValidator
{
    public static ErrorCode Validate(ReadOnlyMemory<byte> batch, bool needsKeys, out RecordBatchHeader header)
    {
        header = default;
        if (batch.Length < RecordBatchHeader.Size)
        {
            return ErrorCode.CorruptMessage;
        }

        header = RecordBatchHeader.Read(batch.Span);
        if (header.Magic is 0 or 1)
        {
            return ErrorCode.UnsupportedForMessageFormat;
        }

        if (!header.IsIntact(batch.Span))
        {
            return ErrorCode.CorruptMessage;
        }

        // From version 3 on a request carries one batch for a partition, so that an error never leaves a half of it stored.
        if (header.TotalSize != batch.Length || header.IsControl || header.RecordCount < 1 || header.RecordCount != header.LastOffsetDelta + 1)
        {
            return ErrorCode.InvalidRecord;
        }

        if (!Enum.IsDefined(header.Codec))
        {
            return ErrorCode.UnsupportedCompressionType;
        }

        return needsKeys && !HasKeys(header, batch) ? ErrorCode.InvalidRecord : ErrorCode.None;
    }

    private static bool HasKeys(in RecordBatchHeader header, ReadOnlyMemory<byte> batch)
    {
        try
        {
            return BatchRecords.Read(header, batch).TrueForAll(r => r.HasKey);
        }
        catch (InvalidDataException)
        {
            // A batch that compaction could not read later is refused now.
            return false;
        }
    }
}
