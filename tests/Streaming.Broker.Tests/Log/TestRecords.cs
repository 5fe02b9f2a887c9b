using System.Text;
using Streaming.Broker.Log;

namespace Streaming.Broker.Tests.Log;

/// <summary>Makes batches of real records. A null value is a tombstone.</summary>
internal static class TestRecords
{
    public static byte[] Build(
        CompressionCodec codec, IReadOnlyList<(string? Key, string? Value, long Timestamp)> records, long producerId = -1, short epoch = -1, int sequence = -1, bool transactional = false)
    {
        var data = new MemoryStream();
        for (var i = 0; i < records.Count; i++)
        {
            var body = new MemoryStream();
            body.WriteByte(0);
            WriteVarint(body, records[i].Timestamp - records[0].Timestamp);
            WriteVarint(body, i);
            WriteText(body, records[i].Key);
            WriteText(body, records[i].Value);
            WriteVarint(body, 0);
            WriteVarint(data, body.Length);
            data.Write(body.ToArray());
        }

        var packed = Compression.Compress(codec, data.ToArray());
        var batch = new byte[RecordBatchHeader.Size + packed.Length];
        packed.Span.CopyTo(batch.AsSpan(RecordBatchHeader.Size));
        new RecordBatchHeader(
            0, batch.Length - RecordBatchHeader.LengthOverhead, 2, 0, (short)((int)codec | (transactional ? RecordBatchHeader.TransactionalFlag : 0)), records.Count - 1,
            records[0].Timestamp, records.Max(r => r.Timestamp), producerId, epoch, sequence, records.Count).Write(batch);
        return batch;
    }

    private static void WriteText(MemoryStream target, string? text)
    {
        WriteVarint(target, text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        target.Write(Encoding.UTF8.GetBytes(text ?? ""));
    }

    private static void WriteVarint(MemoryStream target, long value)
    {
        var rest = (ulong)((value << 1) ^ (value >> 63));
        while (rest >= 0x80)
        {
            target.WriteByte((byte)(rest | 0x80));
            rest >>= 7;
        }

        target.WriteByte((byte)rest);
    }
}
