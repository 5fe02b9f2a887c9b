using System.Collections.Concurrent;
using Streaming.Broker.Groups;
using Streaming.Broker.Log;
using Streaming.Broker.Producers;
using Streaming.Broker.Protocol;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Transactions;

/// <summary>
/// Transactions (KIP-98). Each change is in the journal before it counts; one whose end was decided is ended at the next start where the
/// process ended in between. Ending is done over the same steps again without harm.
/// </summary>
internal sealed partial class TransactionCoordinator : IDisposable
{
    private readonly ConcurrentDictionary<string, TransactionSlot> _slots = new(StringComparer.Ordinal);
    private readonly TopicStore _topics;
    private readonly CommittedOffsets _offsets;
    private readonly ProducerIds _producerIds;
    private readonly KafkaBrokerOptions _options;
    private readonly TimeProvider _time;
    private readonly Lock _journalGate = new();
    private readonly Journal<Transaction> _journal;

    public TransactionCoordinator(TopicStore topics, CommittedOffsets offsets, ProducerIds producerIds, KafkaBrokerOptions options, TimeProvider time)
    {
        _topics = topics;
        _offsets = offsets;
        _producerIds = producerIds;
        _options = options;
        _time = time;
        _journal = new(options.DataDirectory is null ? null : Path.Combine(options.DataDirectory, "transactions.jsonl"));
        foreach (var transaction in _journal.Load())
        {
            _slots[transaction.Id] = new() { Current = transaction };
        }

        Tick();
    }

    public IReadOnlyList<Transaction> All => [.. _slots.Values.Select(s => s.Current).OfType<Transaction>().Where(t => t.State != TransactionState.Dead).OrderBy(t => t.Id, StringComparer.Ordinal)];

    public Transaction? Find(string id) => All.FirstOrDefault(t => t.Id == id);

    /// <summary>The partitions whose offsets for a group an open transaction is about to change.</summary>
    public HashSet<PartitionName> PendingOffsets(string group) =>
        [.. All.Where(t => t.IsOpen || t.IsEnding).SelectMany(t => t.Offsets).Where(o => o.Group == group).Select(o => new PartitionName(o.Topic, o.Partition))];

    /// <summary>Appends a batch of an open transaction; the transaction cannot end meanwhile.</summary>
    public AppendResult Append(string id, long producerId, short epoch, PartitionName partition, Func<AppendResult> append)
    {
        if (!_slots.TryGetValue(id, out var slot))
        {
            return new(ErrorCode.InvalidProducerIdMapping);
        }

        lock (slot.Gate)
        {
            var error = Validate(slot.Current, producerId, epoch);
            error = error == ErrorCode.ProducerFenced ? ErrorCode.InvalidProducerEpoch : error;
            return error != ErrorCode.None ? new(error)
                : slot.Current!.IsOpen && slot.Current.Partitions.Contains(partition) ? append()
                : new(ErrorCode.InvalidTxnState);
        }
    }

    /// <summary>Takes partitions into the transaction, and opens it with the first.</summary>
    public ErrorCode AddPartitions(string id, long producerId, short epoch, IReadOnlyCollection<PartitionName> partitions) =>
        Change(id, producerId, epoch, t => t.IsOpen && partitions.All(t.Partitions.Contains) ? t : t.WithPartitions(partitions, _time.GetUtcNow()));

    /// <summary>Whether partitions are in the open transaction.</summary>
    public ErrorCode Verify(string id, long producerId, short epoch, PartitionName partition) =>
        Append(id, producerId, epoch, partition, () => new(ErrorCode.None)).Error;

    /// <summary>Takes the offsets of a group into the transaction, and opens it where it is not.</summary>
    public ErrorCode AddGroup(string id, long producerId, short epoch, string group) =>
        Change(id, producerId, epoch, t => t.WithGroup(group, _time.GetUtcNow()));

    /// <summary>Keeps offsets that count once the transaction commits.</summary>
    public ErrorCode AddOffsets(string id, long producerId, short epoch, string group, IReadOnlyCollection<CommittedOffset> offsets) =>
        Change(id, producerId, epoch, t => !t.IsOpen || !t.Groups.Contains(group)
            ? null
            : t with { Changed = _time.GetUtcNow(), Offsets = [.. t.Offsets.ExceptBy(offsets.Select(Key), Key), .. offsets] });

    public void Dispose() => _journal.Dispose();

    private static (string Group, string Topic, int Partition) Key(CommittedOffset offset) => (offset.Group, offset.Topic, offset.Partition);

    private static ErrorCode Validate(Transaction? transaction, long producerId, short epoch) =>
        transaction is null || transaction.State == TransactionState.Dead || transaction.ProducerId != producerId ? ErrorCode.InvalidProducerIdMapping
        : transaction.Epoch != epoch ? ErrorCode.ProducerFenced
        : transaction.IsEnding ? ErrorCode.ConcurrentTransactions
        : ErrorCode.None;

    private ErrorCode Change(string id, long producerId, short epoch, Func<Transaction, Transaction?> change)
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

            if (change(slot.Current!) is not { } changed)
            {
                return ErrorCode.InvalidTxnState;
            }

            Keep(slot, changed);
            return ErrorCode.None;
        }
    }

    private void Keep(TransactionSlot slot, Transaction changed)
    {
        if (!ReferenceEquals(slot.Current, changed))
        {
            lock (_journalGate)
            {
                _journal.Add([changed], () => [.. All.Where(t => t.Id != changed.Id), changed]);
            }

            slot.Current = changed;
        }
    }
}
