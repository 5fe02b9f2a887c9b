namespace Streaming.Broker.Log;

/// <summary>
/// Rewrites segments so that they keep the newest record of each key (Kafka's <c>cleanup.policy=compact</c>): records of aborted
/// transactions and outlived tombstones go, offsets stay.
/// </summary>
internal sealed class LogCompactor(LogSettings settings, SegmentFiles files, DateTimeOffset now, Func<long, long, bool> isAborted)
{
    /// <summary>Keys remembered in one run, against a topic of countless keys; the segments after them wait for the next run.</summary>
    private const int KeyLimit = 2_000_000;

    private static readonly TimeSpan ProducerRetention = TimeSpan.FromDays(1);

    private readonly NewestOffsets _newest = new(isAborted);
    private readonly HashSet<long> _producersWithRecords = [];

    /// <summary>Cleaned segments, each with those that it takes the place of.</summary>
    public IEnumerable<(List<Segment> Replaced, Segment Cleaned)> Run(IReadOnlyList<Segment> segments)
    {
        var youngest = (now - settings.MinCompactionLag).ToUnixTimeMilliseconds();
        var eligible = segments.TakeWhile(s => s.MaxTimestamp <= youngest || settings.MinCompactionLag == TimeSpan.Zero).ToList();
        var dirty = eligible.Where(s => s.Cleaned is null).Sum(s => s.Store.Length);
        if (dirty == 0 || dirty < settings.MinDirtyRatio * eligible.Sum(s => s.Store.Length))
        {
            yield break;
        }

        foreach (var group in Groups(eligible.TakeWhile(s => _newest.Add(s, KeyLimit))))
        {
            yield return (group, Clean(group));
        }
    }

    private List<List<Segment>> Groups(IEnumerable<Segment> segments)
    {
        var groups = new List<List<Segment>>();
        foreach (var segment in segments)
        {
            if (groups.Count > 0 && groups[^1].Sum(s => s.Store.Length) + segment.Store.Length <= settings.SegmentBytes)
            {
                groups[^1].Add(segment);
            }
            else
            {
                groups.Add([segment]);
            }
        }

        return groups;
    }

    private Segment Clean(List<Segment> group)
    {
        var cleaned = files.CreateCleaned(group[0].BaseOffset);
        try
        {
            foreach (var segment in group)
            {
                foreach (var (position, header) in segment.Batches())
                {
                    if (Rewrite(segment, header, segment.ReadBatch(position, header)) is { } batch)
                    {
                        cleaned.Append(RecordBatchHeader.Read(batch), batch);
                    }
                }
            }
        }
        catch
        {
            cleaned.Store.Delete();
            throw;
        }

        cleaned.Cleaned = group.Max(s => s.Cleaned ?? now);
        return cleaned;
    }

    /// <summary>The batch with what is kept of it; null where nothing is.</summary>
    private byte[]? Rewrite(Segment segment, RecordBatchHeader header, byte[] batch)
    {
        var outlived = now - segment.Cleaned >= settings.TombstoneRetention;
        if (header.IsControl)
        {
            // A marker stays as long as records before it need it to be read.
            return _producersWithRecords.Remove(header.ProducerId) || !outlived ? batch : null;
        }

        var records = BatchRecords.Read(header, batch);
        var kept = records.FindAll(r => _newest.IsNewest(header, r) && !(r.IsTombstone && outlived));
        if (kept.Count > 0 && header.IsTransactional)
        {
            _producersWithRecords.Add(header.ProducerId);
        }

        if (kept.Count == records.Count && kept.Count > 0)
        {
            return batch;
        }

        // The last batch of a producer stays, empty, for the sequence that it tells.
        var tellsSequence = header.IsIdempotent && !header.IsTransactional && _newest.IsLastBatch(header)
            && now.ToUnixTimeMilliseconds() - header.MaxTimestamp < ProducerRetention.TotalMilliseconds;
        return kept.Count > 0 || tellsSequence ? BatchBuilder.Rebuild(header, kept) : null;
    }
}
