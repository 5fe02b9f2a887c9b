namespace Streaming.Broker.Log;

/// <summary>
/// Sparse index of a segment in memory, one entry for each 4 KiB: offsets to positions, and times to positions. The time of an entry is
/// the newest before it, so times rise with offsets whatever the clients' clocks say.
/// </summary>
internal sealed class SegmentIndex
{
    public const int Interval = 4096;

    private readonly List<Entry> _entries = [];
    private long _indexedUpTo = -Interval;

    public long MaxTimestamp { get; private set; } = -1;

    /// <summary>Notes a batch at a position; batches come in order.</summary>
    public void Add(in RecordBatchHeader header, long position)
    {
        if (position - _indexedUpTo >= Interval)
        {
            _entries.Add(new(header.BaseOffset, position, MaxTimestamp));
            _indexedUpTo = position;
        }

        MaxTimestamp = Math.Max(MaxTimestamp, header.MaxTimestamp);
    }

    /// <summary>A position at or before the batch that holds the offset.</summary>
    public long PositionOfOffset(long offset) => Last(e => e.Offset <= offset);

    /// <summary>A position at or before the first batch with a record at or after the timestamp.</summary>
    public long PositionOfTime(long timestamp) => Last(e => e.NewestBefore < timestamp);

    private long Last(Func<Entry, bool> holds)
    {
        var low = 0;
        var high = _entries.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (holds(_entries[middle]))
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return _entries.Count == 0 ? 0 : _entries[low].Position;
    }

    private readonly record struct Entry(long Offset, long Position, long NewestBefore);
}
