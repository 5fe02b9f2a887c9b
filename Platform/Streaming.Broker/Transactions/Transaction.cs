using Streaming.Broker.Groups;

namespace Streaming.Broker.Transactions;

/// <summary>What is known, and kept on disk, of a transactional id: its producer, and the transaction that is open or ended last.</summary>
internal sealed record Transaction(string Id, long ProducerId, short Epoch, TimeSpan Timeout, TransactionState State, DateTimeOffset Changed)
{
    /// <summary>The newest epoch that a producer id is used with; then comes a new id.</summary>
    private const short LastEpoch = short.MaxValue - 1;

    /// <summary>The epoch that the same producer gave up for this one (KIP-360); -1 where another producer came, or time ended the transaction.</summary>
    public short FormerEpoch { get; init; } = -1;

    /// <summary>When the open transaction began.</summary>
    public DateTimeOffset Started { get; init; }

    public IReadOnlyCollection<PartitionName> Partitions { get; init; } = [];

    public IReadOnlyCollection<string> Groups { get; init; } = [];

    /// <summary>Offsets that count once the transaction commits.</summary>
    public IReadOnlyCollection<CommittedOffset> Offsets { get; init; } = [];

    public bool IsOpen => State == TransactionState.Ongoing;

    public bool IsEnding => State is TransactionState.PrepareCommit or TransactionState.PrepareAbort;

    public bool IsExhausted => Epoch >= LastEpoch;

    public Transaction WithPartitions(IEnumerable<PartitionName> partitions, DateTimeOffset now)
    {
        var open = Open(now);
        return open with { Partitions = [.. open.Partitions.Union(partitions)] };
    }

    public Transaction WithGroup(string group, DateTimeOffset now)
    {
        var open = Open(now);
        return open with { Groups = [.. open.Groups.Union([group])] };
    }

    public Transaction Ended(DateTimeOffset now) => this with
    {
        State = State == TransactionState.PrepareCommit ? TransactionState.CompleteCommit : TransactionState.CompleteAbort,
        Changed = now,
        Partitions = [],
        Groups = [],
        Offsets = [],
    };

    private Transaction Open(DateTimeOffset now) => IsOpen
        ? this with { Changed = now }
        : this with { State = TransactionState.Ongoing, Started = now, Changed = now, Partitions = [], Groups = [], Offsets = [] };
}
