using Streaming.Broker.Protocol;

namespace Streaming.Broker.Transactions;

/// <content>How transactions end: by their producer, by a newer one, by time.</content>
internal sealed partial class TransactionCoordinator
{
    /// <summary>Gives a transactional id its producer id and a new epoch; what an older producer left open is aborted, and it is fenced.</summary>
    /// <param name="id">The transactional id.</param>
    /// <param name="timeout">How long its transactions may stay open.</param>
    /// <param name="producerId">What the producer was given before; -1 for a new one.</param>
    /// <param name="epoch">Likewise.</param>
    public (ErrorCode Error, long ProducerId, short Epoch) Initialize(string id, TimeSpan timeout, long producerId, short epoch)
    {
        if (timeout <= TimeSpan.Zero || timeout > _options.MaxTransactionTimeout)
        {
            return (ErrorCode.InvalidTransactionTimeout, -1, -1);
        }

        var slot = _slots.GetOrAdd(id, _ => new());
        lock (slot.Gate)
        {
            var current = slot.Current is { State: not TransactionState.Dead } known ? known : null;
            if (producerId >= 0 && (current is null || current.ProducerId != producerId))
            {
                return (ErrorCode.InvalidProducerIdMapping, -1, -1);
            }

            if (producerId >= 0 && current!.Epoch != epoch)
            {
                // A producer that asks again did not get the answer; nobody else came, or there would be no former epoch.
                return epoch >= 0 && epoch == current.FormerEpoch
                    ? (ErrorCode.None, current.ProducerId, current.Epoch)
                    : (ErrorCode.ProducerFenced, -1, -1);
            }

            if (current is not null && (current.IsOpen || current.IsEnding))
            {
                End(slot, commit: false, fence: true);
                current = slot.Current;
            }

            var next = current is null || current.IsExhausted
                ? new Transaction(id, _producerIds.Next(), 0, timeout, TransactionState.Empty, _time.GetUtcNow())
                : new Transaction(id, current.ProducerId, (short)(current.Epoch + 1), timeout, TransactionState.Empty, _time.GetUtcNow()) { FormerEpoch = producerId >= 0 ? epoch : (short)-1 };
            Keep(slot, next);
            return (ErrorCode.None, next.ProducerId, next.Epoch);
        }
    }

    /// <summary>Ends the open transaction; asked again, it answers the same.</summary>
    public ErrorCode End(string id, long producerId, short epoch, bool commit)
    {
        if (!_slots.TryGetValue(id, out var slot))
        {
            return ErrorCode.InvalidProducerIdMapping;
        }

        lock (slot.Gate)
        {
            var error = Validate(slot.Current, producerId, epoch);
            if (error != ErrorCode.None)
            {
                return error;
            }

            if (slot.Current!.State == (commit ? TransactionState.CompleteCommit : TransactionState.CompleteAbort))
            {
                return ErrorCode.None;
            }

            if (!slot.Current.IsOpen)
            {
                return ErrorCode.InvalidTxnState;
            }

            End(slot, commit, fence: false);
            return ErrorCode.None;
        }
    }

    /// <summary>Aborts what is open for too long, goes on with what an error interrupted, and forgets ids that were not used for long.</summary>
    public void Tick()
    {
        var now = _time.GetUtcNow();
        foreach (var slot in _slots.Values)
        {
            lock (slot.Gate)
            {
                switch (slot.Current)
                {
                    case { IsEnding: true }:
                        Finish(slot);
                        break;
                    case { IsOpen: true } open when now - open.Started > open.Timeout:
                        End(slot, commit: false, fence: true);
                        break;
                    case { State: not TransactionState.Dead, IsOpen: false } idle when now - idle.Changed > _options.TransactionalIdExpiration:
                        Keep(slot, idle with { State = TransactionState.Dead });
                        break;
                }
            }
        }
    }

    private void End(TransactionSlot slot, bool commit, bool fence)
    {
        var current = slot.Current!;
        if (!current.IsEnding)
        {
            Keep(slot, current with
            {
                State = commit ? TransactionState.PrepareCommit : TransactionState.PrepareAbort,
                Epoch = (short)(current.Epoch + (fence ? 1 : 0)),
                FormerEpoch = fence ? (short)-1 : current.FormerEpoch,
                Changed = _time.GetUtcNow(),
            });
        }

        Finish(slot);
    }

    private void Finish(TransactionSlot slot)
    {
        var ending = slot.Current!;
        var commit = ending.State == TransactionState.PrepareCommit;
        foreach (var partition in ending.Partitions)
        {
            _topics.FindPartition(partition.Topic, partition.Partition)?.EndTransaction(ending.ProducerId, ending.Epoch, commit);
        }

        if (commit)
        {
            _offsets.Commit([.. ending.Offsets.Where(o => _topics.FindPartition(o.Topic, o.Partition) is not null)]);
        }

        Keep(slot, ending.Ended(_time.GetUtcNow()));
    }
}
