using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Streaming.Dashboard.Tests.Live;

/// <summary>Time that stands still, and tells when somebody has begun to wait for it to pass.</summary>
internal sealed class ArmedTimeProvider : FakeTimeProvider
{
    private readonly Channel<TimeSpan> _armed = Channel.CreateUnbounded<TimeSpan>();

    /// <summary>Returns once a timer was made; to advance before it would leave its waiter waiting for ever.</summary>
    public async Task<TimeSpan> WaitForTimerAsync(CancellationToken cancellationToken) => await _armed.Reader.ReadAsync(cancellationToken);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _armed.Writer.TryWrite(dueTime);
        return timer;
    }
}
