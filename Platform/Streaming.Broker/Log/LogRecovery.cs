using Streaming.Broker.Producers;

namespace Streaming.Broker.Log;

/// <summary>Brings the segments of a partition back after a stop of any kind.</summary>
internal static class LogRecovery
{
    /// <summary>Bytes read at once.</summary>
    private const int Window = 256 * 1024;

    /// <summary>
    /// Rebuilds index, producer states and transactions, and cuts off what a torn write left at the end of the last segment.
    /// Returns the offset that the next record gets.
    /// </summary>
    public static long Run(List<Segment> segments, ProducerStates producers, PartitionTransactions transactions, DateTimeOffset now)
    {
        var next = segments.Count == 0 ? 0 : segments[0].BaseOffset;
        foreach (var segment in segments)
        {
            next = Math.Max(next, Recover(segment, next, segment == segments[^1], producers, transactions, now));
        }

        return next;
    }

    private static long Recover(Segment segment, long next, bool last, ProducerStates producers, PartitionTransactions transactions, DateTimeOffset now)
    {
        var end = 0L;
        var scanner = new SegmentScanner(segment.Store, Window);
        foreach (var (position, header) in scanner.Batches())
        {
            // Only the last segment can have a torn tail: the ones before it were complete when it was begun. A segment that repeats
            // offsets was replaced by a compacted one just before the process ended.
            var batch = last || header.IsControl ? scanner.Read(position, header.TotalSize) : [];
            if (header.BaseOffset < next || (last && !header.IsIntact(batch)))
            {
                break;
            }

            segment.Index.Add(header, position);
            producers.Appended(header, now);
            transactions.Appended(header, batch);
            next = header.LastOffset + 1;
            end = position + header.TotalSize;
        }

        if (end < segment.Store.Length)
        {
            segment.Store.Truncate(end);
        }

        return next;
    }
}
