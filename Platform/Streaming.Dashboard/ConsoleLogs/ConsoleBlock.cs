namespace Streaming.Dashboard.ConsoleLogs;

/// <summary>
/// Up to a hundred lines that are shown, and go, together: a page renders only the blocks that have changed. Lines are
/// only ever added, so whoever has seen a count may read that many lines without a lock.
/// </summary>
public sealed class ConsoleBlock
{
    internal const int Capacity = 100;
    private readonly ConsoleLine[] _lines = new ConsoleLine[Capacity];
    private int _count;

    internal ConsoleBlock(long id) => Id = id;

    /// <summary>Grows from block to block.</summary>
    public long Id { get; }

    /// <summary>How many lines it has so far.</summary>
    public int Count => Volatile.Read(ref _count);

    internal bool IsFull => Count == Capacity;

    /// <summary>The first lines.</summary>
    public IEnumerable<ConsoleLine> Take(int count) => _lines.Take(count);

    internal void Add(ConsoleLine line)
    {
        _lines[_count] = line;
        Volatile.Write(ref _count, _count + 1);
    }
}
