namespace Streaming.Producers.Replay;

/// <summary>Holds events back until they are due: as far apart as they happened, divided by the speed.</summary>
internal sealed class ReplayClock(double speed, TimeProvider time)
{
    private DateTimeOffset? _firstEvent;
    private long _started;

    public async ValueTask WaitAsync(DateTimeOffset eventTime, CancellationToken cancellationToken)
    {
        if (speed == 0)
        {
            return;
        }

        if (_firstEvent is null)
        {
            _firstEvent = eventTime;
            _started = time.GetTimestamp();
        }

        // A timer takes 49 days at most.
        while ((eventTime - _firstEvent.Value) / speed - time.GetElapsedTime(_started) is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait < TimeSpan.FromDays(1) ? wait : TimeSpan.FromDays(1), time, cancellationToken).ConfigureAwait(false);
        }
    }
}
