namespace Streaming.Broker.Tests.History;

/// <summary>A value that was sent once. Values are unique in a history.</summary>
internal sealed record Sent(int Value, int Partition)
{
    /// <summary>Where the broker said that it is; null where it said nothing.</summary>
    public long? Offset { get; set; }

    public SendOutcome Outcome { get; set; }

    /// <summary>When the producer asked for the commit; null outside of transactions, or where it never did.</summary>
    public long? CommitAsked { get; set; }

    public bool IsTransactional { get; init; }
}
