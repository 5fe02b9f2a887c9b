namespace Streaming.Dashboard.Telemetry;

/// <summary>The last items added, up to a capacity; it grows as needed, and full, it drops the oldest. Not thread-safe.</summary>
internal sealed class BoundedLog<T>(int capacity)
{
    private readonly List<T> _items = [];
    private int _start;

    public void Add(T item)
    {
        if (_items.Count < capacity)
        {
            _items.Add(item);
            return;
        }
        _items[_start] = item;
        _start = (_start + 1) % capacity;
    }

    /// <summary>A copy, oldest first.</summary>
    public T[] ToArray() => [.. _items[_start..], .. _items[.._start]];
}
