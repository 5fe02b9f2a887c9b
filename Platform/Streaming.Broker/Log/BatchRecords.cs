namespace Streaming.Broker.Log;

/// <summary>The records of a batch, decompressed.</summary>
internal static class BatchRecords
{
    /// <exception cref="InvalidDataException">The records are damaged.</exception>
    public static List<BatchRecord> Read(in RecordBatchHeader header, ReadOnlyMemory<byte> batch)
    {
        var data = Compression.Decompress(header.Codec, batch[RecordBatchHeader.Size..header.TotalSize]);
        var records = new List<BatchRecord>(Math.Min(header.RecordCount, data.Length));
        try
        {
            for (var position = 0; records.Count < header.RecordCount;)
            {
                records.Add(ReadOne(header, data, ref position));
            }
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw new InvalidDataException($"a batch of {header.RecordCount} records ends after {records.Count}", e);
        }

        return records;
    }

    private static BatchRecord ReadOne(in RecordBatchHeader header, ReadOnlyMemory<byte> data, ref int position)
    {
        var span = data.Span;
        var start = position;
        var length = (int)Varint.Read(span, ref position);
        var end = position + length;
        position++;
        var created = header.BaseTimestamp + Varint.Read(span, ref position);
        var offset = header.BaseOffset + Varint.Read(span, ref position);
        var keyLength = (int)Varint.Read(span, ref position);
        var key = keyLength < 0 ? default : data.Slice(position, keyLength);
        position += Math.Max(keyLength, 0);
        var valueLength = (int)Varint.Read(span, ref position);
        position = end;
        return new(offset, header.HasLogAppendTime ? header.MaxTimestamp : created, data[start..end], key, keyLength, valueLength);
    }
}
