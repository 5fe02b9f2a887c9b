using System.Collections.Immutable;
using Streaming.Dashboard.Live;

namespace Streaming.Dashboard.ConsoleLogs;

/// <summary>The last lines of one console. Full, it drops its oldest block and counts the lines.</summary>
internal sealed class ConsoleBuffer(int maxLines)
{
    private readonly Lock _lock = new();
    private readonly Queue<ConsoleBlock> _blocks = new();
    private ConsoleBlock? _last;
    private long _nextId;
    private long _added;
    private long _dropped;

    public ChangeSource Changes { get; } = new();

    /// <summary>Lines that were ever added.</summary>
    public long Added
    {
        get { lock (_lock) return _added; }
    }

    /// <summary>Lines that had to go for newer ones.</summary>
    public long Dropped
    {
        get { lock (_lock) return _dropped; }
    }

    public void Add(IReadOnlyCollection<ConsoleLine> lines)
    {
        lock (_lock)
        {
            foreach (var line in lines)
                Add(line);
        }
        Changes.Notify();
    }

    public void Clear()
    {
        lock (_lock)
        {
            _blocks.Clear();
            _last = null;
            _dropped = 0;
        }
        Changes.Notify();
    }

    public ImmutableArray<ConsoleBlockView> Snapshot()
    {
        lock (_lock)
            return [.. _blocks.Select(block => new ConsoleBlockView(block, block.Count))];
    }

    private void Add(ConsoleLine line)
    {
        if (_last is null or { IsFull: true })
            Extend();
        _last!.Add(line);
        _added++;
    }

    private void Extend()
    {
        if (_blocks.Count > 0 && (_blocks.Count + 1) * ConsoleBlock.Capacity > maxLines)
            _dropped += _blocks.Dequeue().Count;
        _last = new ConsoleBlock(_nextId++);
        _blocks.Enqueue(_last);
    }
}
