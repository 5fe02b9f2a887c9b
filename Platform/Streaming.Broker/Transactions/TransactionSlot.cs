namespace Streaming.Broker.Transactions;

/// <summary>The place of a transactional id; who looks at it or changes it holds the lock.</summary>
internal sealed class TransactionSlot
{
    public Lock Gate { get; } = new();

    /// <summary>Null before the first producer asked.</summary>
    public Transaction? Current { get; set; }
}
