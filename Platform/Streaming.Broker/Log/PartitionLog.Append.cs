using Streaming.Broker.Protocol;

namespace Streaming.Broker.Log;

/// <content>Appending.</content>
internal sealed partial class PartitionLog
{
    /// <summary>Appends a whole, checked batch of a client; what the clients of every other partition see is untouched by an error.</summary>
    /// <exception cref="IOException">The batch could not be stored; nothing of it is.</exception>
    public AppendResult Append(Memory<byte> batch)
    {
        AppendResult result;
        lock (_gate)
        {
            var header = RecordBatchHeader.Read(batch.Span);
            if (header.TotalSize > Settings.MaxBatchBytes)
            {
                return new(ErrorCode.MessageTooLarge);
            }

            if (header.IsIdempotent)
            {
                var check = _producers.Check(header);
                if (check.Error != ErrorCode.None || check.DuplicateOf >= 0)
                {
                    return new(check.Error, check.DuplicateOf, StartOffset);
                }
            }

            var appendTime = -1L;
            if (Settings.AppendTime)
            {
                appendTime = _time.GetUtcNow().ToUnixTimeMilliseconds();
                header = header with { Attributes = (short)(header.Attributes | RecordBatchHeader.LogAppendTimeFlag), MaxTimestamp = appendTime };
                header.Write(batch.Span);
            }

            result = new(ErrorCode.None, Store(header, batch.Span), StartOffset, appendTime);
        }

        Wake();
        return result;
    }

    /// <summary>Ends the open transaction of a producer; nothing happens where it has none here, so that it may be done again.</summary>
    /// <exception cref="IOException">The marker could not be stored.</exception>
    public void EndTransaction(long producerId, short producerEpoch, bool commit)
    {
        lock (_gate)
        {
            if (!_transactions.IsOpen(producerId))
            {
                return;
            }

            var marker = ControlBatch.Create(producerId, producerEpoch, commit, _time.GetUtcNow());
            Store(RecordBatchHeader.Read(marker), marker);
        }

        Wake();
    }

    private long Store(RecordBatchHeader header, Span<byte> batch)
    {
        RecordBatchHeader.Assign(batch, NextOffset, leaderEpoch: 0);
        header = header with { BaseOffset = NextOffset };
        var now = _time.GetUtcNow();
        ActiveSegment(header.TotalSize, now).Append(header, batch);
        _producers.Appended(header, now);
        _transactions.Appended(header, batch);
        NextOffset = header.LastOffset + 1;
        _unflushed += header.LastOffsetDelta + 1;
        if (_unflushed >= Settings.FlushMessages)
        {
            Flush();
        }

        return header.BaseOffset;
    }

    private Segment ActiveSegment(int batchBytes, DateTimeOffset now)
    {
        var active = _segments[^1];
        if (active.Store.Length > 0 && (active.Store.Length + batchBytes > Settings.SegmentBytes || now - active.Begun >= Settings.SegmentAge))
        {
            if (Settings.Flushes)
            {
                // The next flush is of the next segment: what this one has left would never be safe.
                Flush();
            }

            _segments.Add(active = _files.Create(NextOffset));
        }

        active.Begun ??= now;
        return active;
    }

    private void Flush()
    {
        _segments[^1].Store.Flush();
        _unflushed = 0;
        _flushed = _time.GetUtcNow();
    }

    private void Wake()
    {
        AppendWaiter[] woken;
        lock (_gate)
        {
            woken = [.. _waiters];
        }

        foreach (var waiter in woken)
        {
            waiter.Wake();
        }
    }
}
