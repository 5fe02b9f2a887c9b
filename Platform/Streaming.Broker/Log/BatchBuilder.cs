namespace Streaming.Broker.Log;

/// <summary>Makes a batch anew from some of its records: same offsets, same codec, same producer.</summary>
internal static class BatchBuilder
{
    public static byte[] Rebuild(RecordBatchHeader header, IReadOnlyCollection<BatchRecord> kept)
    {
        var records = new MemoryStream();
        foreach (var record in kept)
        {
            records.Write(record.Raw.Span);
        }

        var data = Compression.Compress(header.Codec, records.ToArray());
        var batch = new byte[RecordBatchHeader.Size + data.Length];
        data.Span.CopyTo(batch.AsSpan(RecordBatchHeader.Size));
        (header with
        {
            BatchLength = batch.Length - RecordBatchHeader.LengthOverhead,
            RecordCount = kept.Count,
            MaxTimestamp = header.HasLogAppendTime || kept.Count == 0 ? header.MaxTimestamp : kept.Max(r => r.Timestamp),
        }).Write(batch);
        return batch;
    }
}
