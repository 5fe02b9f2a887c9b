using System.Collections.Immutable;

namespace Streaming.Dashboard.ConsoleLogs;

/// <summary>What one open page shows of a console: it may be paused while lines keep coming.</summary>
public sealed class ConsoleView : IAsyncDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private readonly ConsoleFeed _feed;
    private readonly IDisposable _following;
    private readonly Task _running;
    private long _shown;

    internal ConsoleView(ConsoleFeed feed, Action onChange)
    {
        _feed = feed;
        _following = feed.Changes.Follow(onChange);
        _running = RunAsync();
    }

    /// <summary>The blocks to show.</summary>
    public ImmutableArray<ConsoleBlockView> Blocks { get; private set; } = [];

    /// <summary>True while the lines stand still.</summary>
    public bool IsPaused { get; private set; }

    /// <summary>Lines that have come since the pause began.</summary>
    public long Waiting => IsPaused ? _feed.Buffer.Added - _shown : 0;

    /// <summary>Lines that had to go for newer ones.</summary>
    public long Dropped => _feed.Buffer.Dropped;

    /// <summary>How the feed stands with the host.</summary>
    public ConsoleFeedStatus Status => _feed.Status;

    /// <summary>Takes what is there now, unless paused.</summary>
    public void Refresh()
    {
        if (IsPaused)
            return;
        Blocks = _feed.Buffer.Snapshot();
        _shown = _feed.Buffer.Added;
    }

    /// <summary>Stands still, or goes on with all that has come meanwhile.</summary>
    public void TogglePause()
    {
        IsPaused = !IsPaused;
        Refresh();
    }

    /// <summary>Empties the page; the host keeps its lines.</summary>
    public void Clear()
    {
        _feed.Buffer.Clear();
        Blocks = [];
        _shown = _feed.Buffer.Added;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _following.Dispose();
        await _closing.CancelAsync();
        await _running;
        _closing.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            await _feed.RunAsync(_closing.Token);
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The page was left.
        }
    }
}
