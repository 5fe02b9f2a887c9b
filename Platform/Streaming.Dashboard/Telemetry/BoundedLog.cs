namespace Streaming.Dashboard.Telemetry;

/// <summary>The last items added, up to a capacity; it grows as needed, and full, it drops the oldest and counts it. Not thread-safe.</summary>
internal sealed class BoundedLog<T>(int capacity)
{
    private readonly List<T> _items = [];
    private int _start;

    public int Count => _items.Count;

    public long Dropped { get; private set; }

    public T Last => this[Count - 1];

    /// <param name="index">0 is the oldest.</param>
    public T this[int index] => _items[(_start + index) % _items.Count];

    public void Add(T item)
    {
        if (_items.Count < capacity)
        {
            _items.Add(item);
            return;
        }
        _items[_start] = item;
        _start = (_start + 1) % capacity;
        Dropped++;
    }

    public void ReplaceLast(T item) => _items[(_start + Count - 1) % Count] = item;

    /// <summary>A copy, oldest first.</summary>
    public T[] ToArray()
    {
        var copy = new T[Count];
        _items.CopyTo(_start, copy, 0, Count - _start);
        _items.CopyTo(0, copy, Count - _start, _start);
        return copy;
    }
}
