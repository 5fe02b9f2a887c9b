namespace Streaming.Broker.Log;

/// <summary>A fetch that waits for new data in any of its partitions.</summary>
internal sealed class AppendWaiter
{
    private TaskCompletionSource _signal = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The next wake-up; take it before looking at the logs, so that none is missed in between.</summary>
    public Task Next => Volatile.Read(ref _signal).Task;

    public void Wake() =>
        Interlocked.Exchange(ref _signal, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
