using Streaming.Broker.Protocol;

namespace Streaming.Broker.Log;

/// <content>What takes records out of the log: retention, DeleteRecords, compaction, deletion.</content>
internal sealed partial class PartitionLog
{
    /// <summary>Drops whole segments that are older than the topic keeps, or over the bytes that it keeps; flushes what is due.</summary>
    public void ApplyRetention()
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            if (_unflushed > 0 && (now - _flushed).TotalMilliseconds >= Settings.FlushMs)
            {
                Flush();
            }

            if (Settings.Delete)
            {
                DropSegments(now);
            }
        }
    }

    /// <summary>Deletes the records before an offset; -1 is the end of the log. Answers the first offset that is left.</summary>
    public (ErrorCode Error, long LowWatermark) DeleteBefore(long offset)
    {
        lock (_gate)
        {
            var wanted = offset == -1 ? NextOffset : offset;
            if (wanted < 0 || wanted > NextOffset)
            {
                return (ErrorCode.OffsetOutOfRange, -1);
            }

            if (wanted > StartOffset)
            {
                _files.WriteStartOffset(wanted);
                StartAt(wanted);
            }

            return (ErrorCode.None, StartOffset);
        }
    }

    /// <summary>Keeps the newest record of each key, where enough changed since the last time.</summary>
    public void Compact()
    {
        List<Segment> sealedSegments;
        lock (_gate)
        {
            var stable = StableOffset;
            sealedSegments = [.. _segments.Take(_segments.Count - 1).TakeWhile((_, i) => _segments[i + 1].BaseOffset <= stable)];
        }

        var compactor = new LogCompactor(Settings, _files, _time.GetUtcNow(), IsAborted);
        foreach (var (replaced, cleaned) in compactor.Run(sealedSegments))
        {
            lock (_gate)
            {
                // Retention or deletion may have been faster: then there is nothing to replace.
                var at = _segments.IndexOf(replaced[0]);
                if (at < 0)
                {
                    cleaned.Store.Delete();
                    continue;
                }

                cleaned.Store.Replace(replaced[0].Store);
                replaced.Skip(1).ToList().ForEach(s => s.Store.Delete());
                _segments.RemoveRange(at, replaced.Count);
                _segments.Insert(at, cleaned);
            }
        }
    }

    /// <summary>Forgets producers that were silent for long.</summary>
    public void ExpireProducers(TimeSpan after)
    {
        lock (_gate)
        {
            var before = _time.GetUtcNow() - after;
            _producers.Expire(p => p.LastSeen < before && !_transactions.IsOpen(p.ProducerId));
        }
    }

    public void Delete()
    {
        lock (_gate)
        {
            _segments.ForEach(s => s.Store.Delete());
            _files.Delete();
        }

        // Who waits for records of this partition is to learn that it is gone.
        Wake();
    }

    private void DropSegments(DateTimeOffset now)
    {
        var size = _segments.Sum(s => s.Store.Length);
        var oldest = now.ToUnixTimeMilliseconds() - Settings.RetentionMs;
        var start = StartOffset;
        for (var i = 0; i < _segments.Count && _segments[i].Store.Length > 0; i++)
        {
            var segment = _segments[i];
            var tooOld = Settings.RetentionMs >= 0 && segment.MaxTimestamp < oldest;
            var tooMuch = Settings.RetentionBytes >= 0 && size - segment.Store.Length >= Settings.RetentionBytes;
            var end = i + 1 < _segments.Count ? _segments[i + 1].BaseOffset : NextOffset;
            if (!(tooOld || tooMuch) || end > StableOffset)
            {
                break;
            }

            size -= segment.Store.Length;
            start = end;
        }

        if (start > StartOffset)
        {
            StartAt(start);
        }
    }

    private void StartAt(long offset)
    {
        if (offset >= NextOffset && _segments[^1].Store.Length > 0)
        {
            _segments.Add(_files.Create(NextOffset));
        }

        while (_segments.Count > 1 && _segments[1].BaseOffset <= offset)
        {
            _segments[0].Store.Delete();
            _segments.RemoveAt(0);
        }

        StartOffset = offset;
        _transactions.Trim(offset);
    }

    private bool IsAborted(long producerId, long offset)
    {
        lock (_gate)
        {
            return _transactions.IsAborted(producerId, offset);
        }
    }
}
