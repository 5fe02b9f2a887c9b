using System.Collections.Concurrent;

namespace Streaming.Broker.Tests.Api;

/// <summary>The system's time, whose timers can be made to fire once more after they were disposed, as a callback under way does.</summary>
internal sealed class LateTimers : TimeProvider
{
    private readonly ConcurrentQueue<(TimerCallback Callback, object? State)> _disposed = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Remembered(System.CreateTimer(callback, state, dueTime, period), () => _disposed.Enqueue((callback, state)));

    /// <summary>Fires all disposed timers.</summary>
    /// <returns>How many there were.</returns>
    public int FireDisposed()
    {
        var fired = 0;
        for (; _disposed.TryDequeue(out var timer); fired++)
        {
            timer.Callback(timer.State);
        }

        return fired;
    }

    private sealed class Remembered(ITimer timer, Action onDispose) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            timer.Dispose();
            onDispose();
        }

        public async ValueTask DisposeAsync()
        {
            await timer.DisposeAsync();
            onDispose();
        }
    }
}
