using Streaming.Broker.Log;

namespace Streaming.Broker.Producers;

/// <summary>What a partition knows of one idempotent producer: its epoch and its newest batches.</summary>
internal sealed class ProducerState(long producerId, short epoch)
{
    /// <summary>Batches remembered, as many as a client may have in flight.</summary>
    private const int DuplicateWindow = 5;

    private readonly Queue<SequencedBatch> _batches = new(DuplicateWindow);

    public long ProducerId { get; } = producerId;

    public short Epoch { get; } = epoch;

    /// <summary>Sequence of the newest record, -1 before the first.</summary>
    public int LastSequence { get; private set; } = -1;

    /// <summary>Timestamp of the newest batch in milliseconds, as the client gave it.</summary>
    public long LastTimestamp { get; private set; } = -1;

    public DateTimeOffset LastSeen { get; private set; }

    public int NextSequence => LastSequence == int.MaxValue ? 0 : LastSequence + 1;

    /// <summary>Base offset of the same batch, stored before; -1 where it is new.</summary>
    public long OffsetOf(in RecordBatchHeader header)
    {
        foreach (var batch in _batches)
        {
            if (batch.FirstSequence == header.BaseSequence && batch.LastSequence == header.LastSequence)
            {
                return batch.BaseOffset;
            }
        }

        return -1;
    }

    public void Appended(in RecordBatchHeader header, DateTimeOffset now)
    {
        LastSeen = now;
        LastTimestamp = header.MaxTimestamp;
        if (header.IsControl)
        {
            return;
        }

        if (_batches.Count == DuplicateWindow)
        {
            _batches.Dequeue();
        }

        _batches.Enqueue(new(header.BaseSequence, header.LastSequence, header.BaseOffset));
        LastSequence = header.LastSequence;
    }

    private readonly record struct SequencedBatch(int FirstSequence, int LastSequence, long BaseOffset);
}
