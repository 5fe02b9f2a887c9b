namespace Streaming.Consumers.Records;

/// <summary>One consumer from its start to its first failure.</summary>
internal interface IConsumerSession : IDisposable
{
    /// <summary>Takes and handles records until it is cancelled, fails, or has to be replaced; blocks its thread.</summary>
    void Run(CancellationToken cancellationToken);
}
