using Streaming.Broker.Log;
using Streaming.Broker.Protocol;

namespace Streaming.Broker.Producers;

/// <summary>The idempotent producers of one partition (KIP-98), rebuilt from the log at start.</summary>
internal sealed class ProducerStates
{
    private readonly Dictionary<long, ProducerState> _states = [];

    public IReadOnlyCollection<ProducerState> All => _states.Values;

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

        var stored = state.OffsetOf(header);
        return stored >= 0 ? new(ErrorCode.None, stored)
            : header.BaseSequence == state.NextSequence ? ProducerCheck.Accept
            : new(ErrorCode.OutOfOrderSequenceNumber, -1);
    }

    /// <summary>Notes a batch; the marker of a newer epoch fences the older one.</summary>
    public void Appended(in RecordBatchHeader header, DateTimeOffset now)
    {
        if (!header.IsIdempotent && !header.IsControl)
        {
            return;
        }

        if (!_states.TryGetValue(header.ProducerId, out var state) || state.Epoch != header.ProducerEpoch)
        {
            _states[header.ProducerId] = state = new(header.ProducerId, header.ProducerEpoch);
        }

        state.Appended(header, now);
    }

    public void Expire(Func<ProducerState, bool> isExpired)
    {
        foreach (var state in _states.Values.Where(isExpired).ToList())
        {
            _states.Remove(state.ProducerId);
        }
    }
}
