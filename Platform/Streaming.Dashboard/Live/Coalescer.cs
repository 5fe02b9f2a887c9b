using System.Threading.Channels;

namespace Streaming.Dashboard.Live;

/// <summary>
/// Turns any number of changes into a bounded number of actions: the first change acts at once, those that follow within
/// the interval act once, together. No change is lost, for the last action always comes after the last change.
/// </summary>
internal sealed class Coalescer(TimeSpan interval, TimeProvider time)
{
    // One waiting signal stands for all changes since the last action; further ones add nothing.
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Signal() => _signal.Writer.TryWrite(true);

    /// <summary>Acts on signals until it is cancelled.</summary>
    public async Task RunAsync(Func<Task> act, CancellationToken cancellationToken)
    {
        await foreach (var _ in _signal.Reader.ReadAllAsync(cancellationToken))
        {
            await act();
            await Task.Delay(interval, time, cancellationToken);
        }
    }
}
