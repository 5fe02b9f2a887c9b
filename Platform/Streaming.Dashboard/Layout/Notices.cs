using System.Collections.Immutable;
using Streaming.Dashboard.Live;

namespace Streaming.Dashboard.Layout;

/// <summary>The messages of one browser window; each goes by itself after a while, the oldest at once when there are too many.</summary>
public sealed class Notices(TimeProvider time) : IDisposable
{
    private const int Most = 4;
    private static readonly TimeSpan Shown = TimeSpan.FromSeconds(6);
    private readonly Lock _lock = new();
    private readonly Queue<ITimer> _timers = new();
    private ImmutableList<Notice> _current = [];

    /// <summary>Notifies when a message comes or goes.</summary>
    public ChangeSource Changes { get; } = new();

    /// <summary>The messages, oldest first.</summary>
    public IReadOnlyList<Notice> Current => Volatile.Read(ref _current);

    /// <summary>Shows a message.</summary>
    public void Show(Notice notice)
    {
        lock (_lock)
        {
            _current = _current.Count == Most ? _current.RemoveAt(0).Add(notice) : _current.Add(notice);
            // The timer of a message that is gone has nothing left to do.
            if (_timers.Count == Most)
                _timers.Dequeue().Dispose();
            _timers.Enqueue(time.CreateTimer(_ => Remove(notice), null, Shown, Timeout.InfiniteTimeSpan));
        }
        Changes.Notify();
    }

    /// <summary>Takes a message away.</summary>
    public void Remove(Notice notice)
    {
        lock (_lock)
            _current = _current.RemoveAll(other => ReferenceEquals(other, notice));
        Changes.Notify();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var timer in _timers)
                timer.Dispose();
        }
    }
}
