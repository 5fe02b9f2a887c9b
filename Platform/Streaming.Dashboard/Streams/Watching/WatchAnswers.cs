namespace Streaming.Dashboard.Streams.Watching;

/// <summary>Asks once what is otherwise looked at for longer.</summary>
internal static class WatchAnswers
{
    /// <summary>The next answer; it is the same question for all who look.</summary>
    /// <exception cref="StreamsException">There is none, and why.</exception>
    public static async Task<T> NextAsync<T>(this Watch<T> watch, CancellationToken cancellationToken)
        where T : class
    {
        var answered = new TaskCompletionSource<WatchState<T>>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var following = watch.Changes.Follow(() => answered.TrySetResult(watch.State));
        using var looking = watch.Look();
        var state = await answered.Task.WaitAsync(cancellationToken);
        return state.Failure is null ? state.Value! : throw new StreamsException(state.Failure);
    }
}
