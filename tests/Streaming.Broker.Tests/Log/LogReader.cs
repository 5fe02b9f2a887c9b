using Streaming.Broker.Log;

namespace Streaming.Broker.Tests.Log;

/// <summary>Reads whole logs as a consumer would.</summary>
internal static class LogReader
{
    public static byte[] Bytes(this ReadResult result)
    {
        var bytes = new byte[result.Bytes];
        result.Records?.CopyTo(bytes);
        return bytes;
    }

    /// <summary>All records from the start on, control records left out.</summary>
    public static List<(long Offset, string Key, bool IsTombstone)> ReadAll(this PartitionLog log)
    {
        List<(long, string, bool)> all = [];
        for (var offset = log.StartOffset; offset < log.NextOffset;)
        {
            var bytes = log.Read(offset, int.MaxValue).Bytes();
            if (bytes.Length == 0)
            {
                break;
            }

            for (var position = 0; position < bytes.Length;)
            {
                var header = RecordBatchHeader.Read(bytes.AsSpan(position));
                var batch = bytes.AsMemory(position, header.TotalSize);
                Assert.True(header.IsIntact(batch.Span));
                if (!header.IsControl)
                {
                    all.AddRange(BatchRecords.Read(header, batch).Select(r => (r.Offset, System.Text.Encoding.UTF8.GetString(r.Key.Span), r.IsTombstone)));
                }

                position += header.TotalSize;
                offset = header.LastOffset + 1;
            }
        }

        return all;
    }
}
