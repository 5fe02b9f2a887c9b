using Streaming.Dashboard.Live;

namespace Streaming.Dashboard.Tests.Live;

public sealed class CoalescerTests
{
    [Fact]
    public async Task Many_changes_become_one_action_an_interval_and_none_is_lost()
    {
        var time = new ArmedTimeProvider();
        var coalescer = new Coalescer(TimeSpan.FromMilliseconds(100), time);
        using var stop = new CancellationTokenSource();
        var actions = 0;
        using var acted = new SemaphoreSlim(0);
        var running = coalescer.RunAsync(() => { actions++; acted.Release(); return Task.CompletedTask; }, stop.Token);

        coalescer.Signal();
        await acted.WaitAsync(TestContext.Current.CancellationToken);
        for (var i = 0; i < 1000; i++)
            coalescer.Signal();
        Assert.Equal(1, actions);
        await time.WaitForTimerAsync(TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromMilliseconds(100));
        await acted.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, actions);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }
}
