using System.IO.Compression;

namespace Streaming.Broker.Log;

/// <summary>Finds the first record of a batch at or after a timestamp, as ListOffsets asks.</summary>
internal static class RecordTimestamps
{
    private const int Gzip = 1;

    /// <summary>
    /// The offset and timestamp of that record. Batches of codecs that the runtime cannot open (snappy, lz4, zstd) answer with their
    /// first record, so a reader sees some earlier records and misses none.
    /// </summary>
    public static (long Offset, long Timestamp) FirstAtOrAfter(RecordBatchHeader header, ReadOnlyMemory<byte> batch, long timestamp)
    {
        if (header.BaseTimestamp >= timestamp || header.HasLogAppendTime)
        {
            return (header.BaseOffset, header.HasLogAppendTime ? header.MaxTimestamp : header.BaseTimestamp);
        }

        var records = batch[RecordBatchHeader.Size..header.TotalSize];
        if (header.IsCompressed)
        {
            if ((header.Attributes & 0x07) != Gzip)
            {
                return (header.BaseOffset, header.BaseTimestamp);
            }

            records = Inflate(records);
        }

        var position = 0;
        for (var i = 0; i < header.RecordCount; i++)
        {
            var span = records.Span;
            var length = (int)Varint.Read(span, ref position);
            var next = position + length;
            position++;
            var time = header.BaseTimestamp + Varint.Read(span, ref position);
            var offset = header.BaseOffset + Varint.Read(span, ref position);
            if (time >= timestamp)
            {
                return (offset, time);
            }

            position = next;
        }

        return (header.LastOffset, header.MaxTimestamp);
    }

    private static ReadOnlyMemory<byte> Inflate(ReadOnlyMemory<byte> records)
    {
        using var input = new MemoryStream(records.ToArray());
        using var gzip = new GZipStream(input, CompressionMode.Decompress);
        using var output = new MemoryStream();
        gzip.CopyTo(output);
        return output.ToArray();
    }
}
