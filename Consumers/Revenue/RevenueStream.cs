using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace Streaming.Consumers.Revenue;

/// <summary>
/// The events of one client. There is no queue per client: it reads the view's changes at its own pace, page by page, so a slow
/// one finds each window once, as it is by then.
/// </summary>
internal sealed class RevenueStream(RevenueView view, RevenueProgress progress, TimeProvider time)
{
    private const int PageSize = 256;

    /// <summary>How long there is silence before a sign of life.</summary>
    public static readonly TimeSpan KeepAliveInterval = TimeSpan.FromSeconds(15);

    /// <summary>First the windows that there are, then each change, until it is cancelled.</summary>
    /// <param name="filter">Which windows.</param>
    /// <param name="lastEventId">The last event that the client had; null where it had none.</param>
    /// <param name="keepAlive">Sends a sign of life; called between events only.</param>
    /// <param name="cancellationToken">Ends the events quietly.</param>
    public async IAsyncEnumerable<SseItem<RevenueRow?>> ReadAsync(
        RevenueFilter filter, string? lastEventId, Func<CancellationToken, Task> keepAlive, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!await WaitAsync(progress.Complete, keepAlive, cancellationToken).ConfigureAwait(false))
        {
            yield break;
        }

        // An id that cannot be read is from before any change that is known.
        var (cursor, isReset) = view.Open(string.IsNullOrEmpty(lastEventId) ? null : RevenuePositions.Parse(lastEventId) ?? RevenuePositions.Unknown);
        var isCurrent = false;
        Task changed;
        do
        {
            (var page, changed) = view.Read(cursor, filter, PageSize);
            if (isReset || page.IsReset)
            {
                isReset = false;
                isCurrent = false;
                yield return new SseItem<RevenueRow?>(null, RevenueEvents.Reset);
            }

            foreach (var change in page.Changes)
            {
                var type = change.IsRemoved ? RevenueEvents.Removed : RevenueEvents.Window;
                yield return new SseItem<RevenueRow?>(change.Row, type) { EventId = change.Id };
            }

            if (!page.IsLast)
            {
                changed = Task.CompletedTask;
            }
            else if (!isCurrent)
            {
                isCurrent = true;
                yield return new SseItem<RevenueRow?>(null, RevenueEvents.Current) { EventId = cursor.Positions.ToString() };
            }
        }
        while (await WaitAsync(changed, keepAlive, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Waits and gives signs of life meanwhile.</summary>
    /// <returns>False where it was cancelled.</returns>
    private async Task<bool> WaitAsync(Task awaited, Func<CancellationToken, Task> keepAlive, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                try
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    await awaited.WaitAsync(KeepAliveInterval, time, cancellationToken).ConfigureAwait(false);
                    return true;
                }
                catch (TimeoutException)
                {
                    await keepAlive(cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
