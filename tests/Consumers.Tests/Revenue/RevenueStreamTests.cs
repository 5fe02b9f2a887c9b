using System.Net.ServerSentEvents;
using Microsoft.Extensions.Time.Testing;
using Streaming.Consumers.Revenue;
using static Streaming.Consumers.Tests.Revenue.Rows;

namespace Streaming.Consumers.Tests.Revenue;

public sealed class RevenueStreamTests : IDisposable
{
    private readonly RevenueView _view = new();
    private readonly RevenueProgress _progress = new();
    private readonly FakeTimeProvider _time = new();
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly SemaphoreSlim _signsOfLife = new(0);

    public RevenueStreamTests() => _view.Begin("topic");

    public void Dispose()
    {
        _stop.Dispose();
        _signsOfLife.Dispose();
    }

    [Fact]
    public async Task Windows_come_first_then_changes_and_a_slow_client_gets_the_last_of_each()
    {
        Complete();
        _view.Set(At(0, 0), "a", Row("A", 9));
        await using var events = Open();
        Assert.Equal("window A 358.250 topic/0:1", await NextAsync(events));
        Assert.Equal("current   topic/0:1", await NextAsync(events));

        // The client is not reading meanwhile.
        for (var offset = 1; offset <= 100_000; offset++)
        {
            _view.Set(At(0, offset), "a", Row("A", 9, offset));
        }

        Assert.Equal("window A 100000.000 topic/0:100001", await NextAsync(events));
        _view.Remove(At(0, 100_001), "a");
        Assert.Equal("removed A 100000.000 topic/0:100002", await NextAsync(events));
    }

    [Fact]
    public async Task Nothing_is_told_before_the_topic_was_read_once_but_signs_of_life_are_given()
    {
        _view.Set(At(0, 0), "a", Row("A", 9));
        await using var events = Open();
        var next = NextAsync(events);
        _time.Advance(RevenueStream.KeepAliveInterval);
        await _signsOfLife.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.False(next.IsCompleted);
        Complete();
        Assert.Equal("window A 358.250 topic/0:1", await next);
    }

    [Fact]
    public async Task Silence_is_broken_by_signs_of_life_and_cancelling_ends_it_quietly()
    {
        Complete();
        await using var events = Open();
        Assert.Equal("current   topic/", await NextAsync(events));
        var next = events.MoveNextAsync().AsTask();
        for (var sign = 0; sign < 3; sign++)
        {
            // The timer may be set only after the clock moved: move it until the sign comes.
            while (!await _signsOfLife.WaitAsync(TimeSpan.FromMilliseconds(10), TestContext.Current.CancellationToken))
            {
                _time.Advance(RevenueStream.KeepAliveInterval);
            }
        }

        await _stop.CancelAsync();
        Assert.False(await next);
    }

    [Fact]
    public async Task An_id_that_nobody_gave_starts_anew()
    {
        Complete();
        _view.Set(At(0, 0), "a", Row("A", 9));
        await using var events = Open("rubbish");

        Assert.Equal("reset   ", await NextAsync(events));
        Assert.Equal("window A 358.250 topic/0:1", await NextAsync(events));
    }

    private void Complete()
    {
        _progress.Begin([new("revenue", 0)]);
        _progress.ReachEnd(0);
    }

    private IAsyncEnumerator<SseItem<RevenueRow?>> Open(string? lastEventId = null) =>
        new RevenueStream(_view, _progress, _time).ReadAsync(RevenueFilter.All, lastEventId, SignOfLife, _stop.Token).GetAsyncEnumerator(_stop.Token);

    private Task SignOfLife(CancellationToken cancellationToken)
    {
        _signsOfLife.Release();
        return Task.CompletedTask;
    }

    private static async Task<string> NextAsync(IAsyncEnumerator<SseItem<RevenueRow?>> events)
    {
        Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        var current = events.Current;
        return $"{current.EventType} {current.Data?.Country} {current.Data?.Revenue} {current.EventId}";
    }
}
