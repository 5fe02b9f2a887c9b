namespace Aspire.Hosting.Eventing;

/// <summary>How an event goes to its subscribers.</summary>
public enum EventDispatchBehavior
{
    /// <summary>One after another; the publisher waits for all.</summary>
    BlockingSequential,

    /// <summary>All at once; the publisher waits for all.</summary>
    BlockingConcurrent,

    /// <summary>One after another; the publisher goes on.</summary>
    NonBlockingSequential,

    /// <summary>All at once; the publisher goes on.</summary>
    NonBlockingConcurrent,
}
