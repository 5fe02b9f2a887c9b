using Streaming.Dashboard.Live;

namespace Streaming.Dashboard.Streams.Watching;

/// <summary>
/// Asks a question again and again while somebody looks at the answer, however many do. A question that fails is asked again
/// soon, and the last answer stays.
/// </summary>
/// <param name="ask">The question.</param>
/// <param name="interval">From an answer to the next question; infinite asks once.</param>
/// <param name="time">The clock.</param>
internal sealed class Watch<T>(Func<CancellationToken, Task<T>> ask, TimeSpan interval, TimeProvider time) : IDisposable
    where T : class
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private CancellationTokenSource? _asking;
    private TaskCompletionSource _again = NewSignal();
    private WatchState<T> _state = WatchState<T>.Unknown;
    private int _lookers;

    /// <summary>Notifies when there is an answer, or none.</summary>
    public ChangeSource Changes { get; } = new();

    public WatchState<T> State => Volatile.Read(ref _state);

    /// <summary>Begins to ask, unless that is done already; it ends when the last look is disposed of.</summary>
    public IDisposable Look()
    {
        lock (_lock)
        {
            if (_lookers++ == 0)
            {
                _asking = new();
                _ = Task.Run(() => AskAsync(_asking.Token), CancellationToken.None);
            }
        }
        return new Looking(this);
    }

    /// <summary>Asks at once, for something was just changed.</summary>
    public void AskNow() => Volatile.Read(ref _again).TrySetResult();

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
            _asking?.Cancel();
    }

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var again = NewSignal();
            Volatile.Write(ref _again, again);
            var next = await AnswerAsync(cancellationToken);
            if (cancellationToken.IsCancellationRequested)
                return;
            Volatile.Write(ref _state, next);
            Changes.Notify();
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(Task.Delay(next.Failure is null ? interval : AfterFailure, time, waiting.Token), again.Task);
            await waiting.CancelAsync();
        }
    }

    private async Task<WatchState<T>> AnswerAsync(CancellationToken cancellationToken)
    {
        try
        {
            return new(await ask(cancellationToken), null, time.GetUtcNow());
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return State;
        }
        catch (Exception failure)
        {
            // Shown on the page, whatever it is; the question is asked again.
            return State with { Failure = failure.Message };
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void EndLook()
    {
        lock (_lock)
        {
            if (--_lookers > 0)
                return;
            _asking?.Cancel();
            _asking = null;
        }
    }

    private sealed class Looking(Watch<T> watch) : IDisposable
    {
        private int _ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0)
                watch.EndLook();
        }
    }
}
