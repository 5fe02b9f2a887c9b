using Streaming.Broker.Producers;
using Streaming.Broker.Protocol;

namespace Streaming.Broker.Log;

/// <summary>The log of one partition: batches as received, in segments. One reader or writer at a time.</summary>
internal sealed class PartitionLog : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SegmentFiles _files;
    private readonly ProducerStates _producers = new();
    private readonly HashSet<AppendWaiter> _waiters = [];
    private readonly int _segmentBytes;
    private readonly List<Segment> _segments;

    public PartitionLog(SegmentFiles files, int segmentBytes)
    {
        _files = files;
        _segmentBytes = segmentBytes;
        _segments = [.. files.Open()];
        NextOffset = LogRecovery.Run(_segments, _producers);
        if (_segments.Count == 0)
        {
            _segments.Add(files.Create(0));
        }
    }

    /// <summary>The offset that the next record gets: log end, and on one broker also the high watermark.</summary>
    public long NextOffset { get; private set; }

    public long StartOffset => _segments[0].BaseOffset;

    /// <summary>Appends whole, checked batches; what the clients of every other partition see is untouched by an error.</summary>
    public AppendResult Append(Memory<byte> batch)
    {
        AppendWaiter[] woken;
        AppendResult result;
        lock (_gate)
        {
            var header = RecordBatchHeader.Read(batch.Span);
            if (header.IsIdempotent)
            {
                var check = _producers.Check(header);
                if (check.Error != ErrorCode.None || check.DuplicateOf >= 0)
                {
                    return new(check.Error, check.DuplicateOf, StartOffset);
                }
            }

            RecordBatchHeader.Assign(batch.Span, NextOffset, leaderEpoch: 0);
            header = header with { BaseOffset = NextOffset };
            ActiveSegment(header.TotalSize).Append(header, batch.Span);
            _producers.Appended(header);
            NextOffset = header.LastOffset + 1;
            result = new(ErrorCode.None, header.BaseOffset, StartOffset);
            woken = [.. _waiters];
        }

        foreach (var waiter in woken)
        {
            waiter.Wake();
        }

        return result;
    }

    /// <summary>Copies batches from the one that holds the offset on; at least one whole batch, however small the limit.</summary>
    public ReadResult Read(long offset, int maxBytes, KafkaWriter target)
    {
        lock (_gate)
        {
            if (offset < StartOffset || offset > NextOffset)
            {
                return new(ErrorCode.OffsetOutOfRange, 0, NextOffset, StartOffset);
            }

            if (offset == NextOffset || Locate(offset) is not var (segment, position, header))
            {
                return new(ErrorCode.None, 0, NextOffset, StartOffset);
            }

            var available = (int)Math.Min(segment.Store.Length - position, int.MaxValue);
            var length = Math.Min(available, Math.Max(header.TotalSize, maxBytes));
            segment.Store.Read(position, target.Reserve(length));
            return new(ErrorCode.None, length, NextOffset, StartOffset);
        }
    }

    /// <summary>The first record at or after a timestamp; null where there is none.</summary>
    public (long Offset, long Timestamp)? FindTimestamp(long timestamp)
    {
        lock (_gate)
        {
            foreach (var segment in _segments)
            {
                foreach (var (position, header) in segment.Batches())
                {
                    if (header.MaxTimestamp >= timestamp)
                    {
                        var batch = new byte[header.TotalSize];
                        segment.Store.Read(position, batch);
                        return RecordTimestamps.FirstAtOrAfter(header, batch, timestamp);
                    }
                }
            }

            return null;
        }
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

    public void Delete()
    {
        lock (_gate)
        {
            _segments.ForEach(s => s.Store.Delete());
        }
    }

    public void Dispose() => _segments.ForEach(s => s.Store.Dispose());

    private Segment ActiveSegment(int batchBytes)
    {
        if (_segments[^1].Store.Length > 0 && _segments[^1].Store.Length + batchBytes > _segmentBytes)
        {
            _segments.Add(_files.Create(NextOffset));
        }

        return _segments[^1];
    }

    private (Segment Segment, long Position, RecordBatchHeader Header)? Locate(long offset)
    {
        for (var i = _segments.FindLastIndex(s => s.BaseOffset <= offset); i >= 0 && i < _segments.Count; i++)
        {
            if (_segments[i].Find(offset) is var (position, header))
            {
                return (_segments[i], position, header);
            }
        }

        return null;
    }
}
