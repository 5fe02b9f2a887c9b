using Streaming.Broker.Log;
using Streaming.Broker.Protocol;

namespace Streaming.Broker.Producers;

/// <summary>Sequences of the idempotent producers of one partition (KIP-98), rebuilt from the log at start.</summary>
internal sealed class ProducerStates
{
    /// <summary>Batches remembered for each producer, as many as a client may have in flight.</summary>
    private const int DuplicateWindow = 5;

    private readonly Dictionary<long, State> _states = [];

    public ProducerCheck Check(in RecordBatchHeader header)
    {
        if (!_states.TryGetValue(header.ProducerId, out var state))
        {
            return ProducerCheck.Accept;
        }

        if (header.ProducerEpoch < state.Epoch)
        {
            return new(ErrorCode.InvalidProducerEpoch, -1);
        }

        if (header.ProducerEpoch > state.Epoch)
        {
            return header.BaseSequence == 0 ? ProducerCheck.Accept : new(ErrorCode.OutOfOrderSequenceNumber, -1);
        }

        foreach (var batch in state.Batches)
        {
            if (batch.FirstSequence == header.BaseSequence && batch.LastSequence == header.LastSequence)
            {
                return new(ErrorCode.None, batch.BaseOffset);
            }
        }

        var expected = state.LastSequence == int.MaxValue ? 0 : state.LastSequence + 1;
        return header.BaseSequence == expected ? ProducerCheck.Accept : new(ErrorCode.OutOfOrderSequenceNumber, -1);
    }

    public void Appended(in RecordBatchHeader header)
    {
        if (!header.IsIdempotent)
        {
            return;
        }

        if (!_states.TryGetValue(header.ProducerId, out var state) || state.Epoch != header.ProducerEpoch)
        {
            _states[header.ProducerId] = state = new(header.ProducerEpoch);
        }

        if (state.Batches.Count == DuplicateWindow)
        {
            state.Batches.Dequeue();
        }

        state.Batches.Enqueue(new(header.BaseSequence, header.LastSequence, header.BaseOffset));
        state.LastSequence = header.LastSequence;
    }

    private sealed class State(short epoch)
    {
        public short Epoch { get; } = epoch;

        public int LastSequence { get; set; }

        public Queue<SequencedBatch> Batches { get; } = new(DuplicateWindow);
    }

    private readonly record struct SequencedBatch(int FirstSequence, int LastSequence, long BaseOffset);
}
