namespace Streaming.Broker.Tests.History;

/// <summary>What a producer knows of a value at the end.</summary>
internal enum SendOutcome
{
    /// <summary>It may be there or not.</summary>
    Unknown,

    /// <summary>It was acknowledged, and its transaction, where it has one, committed.</summary>
    Committed,

    /// <summary>Its transaction was aborted.</summary>
    Aborted,
}
