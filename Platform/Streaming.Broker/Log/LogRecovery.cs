using Streaming.Broker.Producers;

namespace Streaming.Broker.Log;

/// <summary>Brings the segments of a partition back after a stop of any kind.</summary>
internal static class LogRecovery
{
    /// <summary>
    /// Rebuilds index and producer states, and cuts off what a torn write left at the end of the last segment.
    /// Returns the offset that the next record gets.
    /// </summary>
    public static long Run(List<Segment> segments, ProducerStates producers)
    {
        var next = segments.Count == 0 ? 0 : segments[0].BaseOffset;
        foreach (var segment in segments)
        {
            var end = 0L;
            // Only the last segment can have a torn tail: the ones before it were complete when it was begun.
            var verify = segment == segments[^1];
            foreach (var (position, header) in segment.Batches())
            {
                if (header.BaseOffset < next || (verify && !IsIntact(segment, position, header)))
                {
                    break;
                }

                segment.Index(header, position);
                producers.Appended(header);
                next = header.LastOffset + 1;
                end = position + header.TotalSize;
            }

            if (end < segment.Store.Length)
            {
                segment.Store.Truncate(end);
            }
        }

        return next;
    }

    private static bool IsIntact(Segment segment, long position, RecordBatchHeader header)
    {
        var batch = new byte[header.TotalSize];
        return segment.Store.Read(position, batch) == batch.Length && header.IsIntact(batch);
    }
}
