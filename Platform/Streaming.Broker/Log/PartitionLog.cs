using Streaming.Broker.Producers;
using Streaming.Broker.Protocol;

namespace Streaming.Broker.Log;

/// <summary>
/// The log of one partition: batches as received, in segments. One at a time appends or looks something up; what is looked up is read
/// beside it.
/// </summary>
internal sealed partial class PartitionLog : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SegmentFiles _files;
    private readonly TimeProvider _time;
    private readonly ProducerStates _producers = new();
    private readonly PartitionTransactions _transactions = new();
    private readonly HashSet<AppendWaiter> _waiters = [];
    private readonly List<Segment> _segments;
    private long _unflushed;
    private DateTimeOffset _flushed;

    public PartitionLog(SegmentFiles files, LogSettings settings, TimeProvider time)
    {
        _files = files;
        _time = time;
        Settings = settings;
        _segments = [.. files.Open()];
        NextOffset = LogRecovery.Run(_segments, _producers, _transactions, time.GetUtcNow());
        if (_segments.Count == 0)
        {
            _segments.Add(files.Create(0));
        }

        StartOffset = Math.Max(_segments[0].BaseOffset, files.ReadStartOffset());
        _flushed = time.GetUtcNow();
    }

    /// <summary>Settings of the topic; they change while the log is used.</summary>
    public LogSettings Settings { get; set; }

    /// <summary>The offset that the next record gets: log end, and on one broker also the high watermark.</summary>
    public long NextOffset { get; private set; }

    public long StartOffset { get; private set; }

    /// <summary>Where the oldest open transaction begins, else the end of the log.</summary>
    public long LastStableOffset
    {
        get
        {
            lock (_gate)
            {
                return StableOffset;
            }
        }
    }

    public long Size
    {
        get
        {
            lock (_gate)
            {
                return _segments.Sum(s => s.Store.Length);
            }
        }
    }

    private long StableOffset => _transactions.FirstOpenOffset ?? NextOffset;

    /// <summary>The producers with state, and where the open transaction of each began.</summary>
    public List<(ProducerState State, long OpenOffset)> Producers()
    {
        lock (_gate)
        {
            return [.. _producers.All.Select(p => (p, _transactions.OpenOffset(p.ProducerId)))];
        }
    }

    /// <summary>Copies batches from the one that holds the offset on; at least one whole batch, however small the limit.</summary>
    /// <param name="offset">First offset wanted.</param>
    /// <param name="maxBytes">Bytes wanted; the last batch may be cut by it, as clients know.</param>
    /// <param name="committedOnly">Whether to end at the last stable offset and to tell the aborted transactions.</param>
    public ReadResult Read(long offset, int maxBytes, bool committedOnly = false)
    {
        lock (_gate)
        {
            var stable = StableOffset;
            var end = committedOnly ? stable : NextOffset;
            if (offset < StartOffset || offset > NextOffset)
            {
                return new(ErrorCode.OffsetOutOfRange, NextOffset, stable, StartOffset);
            }

            if (offset >= end || Locate(offset) is not var (segment, position, header) || header.BaseOffset >= end)
            {
                return new(ErrorCode.None, NextOffset, stable, StartOffset);
            }

            var limit = end < NextOffset && segment.Find(end) is { } unstable ? unstable.Position : segment.Store.Length;
            var length = (int)Math.Min(limit - position, Math.Max(header.TotalSize, maxBytes));
            return new(ErrorCode.None, NextOffset, stable, StartOffset, new(segment.Store, position, length), committedOnly ? _transactions.AbortedIn(offset, end) : null);
        }
    }

    /// <summary>The first record at or after a timestamp; null where there is none.</summary>
    public (long Offset, long Timestamp)? FindTimestamp(long timestamp)
    {
        (RecordBatchHeader Header, byte[] Batch)? found = null;
        lock (_gate)
        {
            foreach (var segment in _segments.Where(s => s.MaxTimestamp >= timestamp))
            {
                found = segment.FindTime(timestamp);
                if (found is not null)
                {
                    break;
                }
            }
        }

        if (found is not var (header, batch))
        {
            return null;
        }

        var record = BatchRecords.Read(header, batch).Find(r => r.Timestamp >= timestamp);
        return (Math.Max(record.Offset, StartOffset), record.Timestamp);
    }

    /// <summary>The record with the newest timestamp, the first of them; null in an empty log.</summary>
    public (long Offset, long Timestamp)? FindNewest()
    {
        long newest;
        lock (_gate)
        {
            newest = _segments.Max(s => s.MaxTimestamp);
        }

        return newest < 0 ? null : FindTimestamp(newest);
    }

    public void Register(AppendWaiter waiter)
    {
        lock (_gate)
        {
            _waiters.Add(waiter);
        }
    }

    public void Unregister(AppendWaiter waiter)
    {
        lock (_gate)
        {
            _waiters.Remove(waiter);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _segments.ForEach(s => s.Store.Dispose());
        }
    }

    private (Segment Segment, long Position, RecordBatchHeader Header)? Locate(long offset)
    {
        for (var i = Math.Max(_segments.FindLastIndex(s => s.BaseOffset <= offset), 0); i < _segments.Count; i++)
        {
            if (_segments[i].Find(offset) is var (position, header))
            {
                return (_segments[i], position, header);
            }
        }

        return null;
    }
}
