using Microsoft.Extensions.Time.Testing;
using Streaming.Dashboard.Streams.Watching;

namespace Streaming.Dashboard.Tests.Streams.Watching;

public sealed class WatchTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_asks_only_while_somebody_looks_and_once_for_all()
    {
        var asked = 0;
        using var watch = new Watch<string>(_ => Task.FromResult($"{Interlocked.Increment(ref asked)}"), Timeout.InfiniteTimeSpan, TimeProvider.System);
        Assert.Equal(WatchState<string>.Unknown, watch.State);

        using (watch.Look())
        using (watch.Look())
        {
            await UntilAsync(watch, state => state.Value == "1");
            watch.AskNow();
            await UntilAsync(watch, state => state.Value == "2");
        }

        watch.AskNow();
        Assert.Equal("2", watch.State.Value);
        using var again = watch.Look();
        await UntilAsync(watch, state => state.Value == "3");
    }

    [Fact]
    public async Task A_failure_is_told_beside_the_last_answer_and_goes_by_itself()
    {
        var time = new FakeTimeProvider();
        string? failure = null;
        using var watch = new Watch<string>(_ => failure is null ? Task.FromResult("answer") : throw new StreamsException(failure), Timeout.InfiniteTimeSpan, time);
        using var look = watch.Look();
        await UntilAsync(watch, state => state.Value == "answer");

        failure = "Kafka does not answer.";
        watch.AskNow();
        await UntilAsync(watch, state => state.Failure is not null);
        Assert.Equal(("answer", "Kafka does not answer."), (watch.State.Value, watch.State.Failure));

        failure = null;
        await UntilAsync(watch, state => state.Failure is null, () => time.Advance(TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task The_last_look_ends_a_question_that_is_under_way()
    {
        var ended = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        using var watch = new Watch<string>(
            async cancellationToken =>
            {
                cancellationToken.Register(ended.SetResult);
                begun.SetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return "";
            },
            Timeout.InfiniteTimeSpan,
            TimeProvider.System);
        var look = watch.Look();
        await begun.Task.WaitAsync(Limit, Cancelled);

        look.Dispose();

        await ended.Task.WaitAsync(Limit, Cancelled);
        Assert.Null(watch.State.Failure);
    }

    private static async Task UntilAsync(Watch<string> watch, Func<WatchState<string>, bool> reached, Action? meanwhile = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        limit.CancelAfter(Limit);
        while (!reached(watch.State))
        {
            meanwhile?.Invoke();
            await Task.Delay(10, limit.Token);
        }
    }
}
