namespace Streaming.Broker.Log;

/// <summary>A run of batches from a base offset on, with a sparse index in memory.</summary>
internal sealed class Segment(long baseOffset, ISegmentStore store)
{
    private const int IndexInterval = 4096;

    private readonly List<IndexEntry> _index = [];
    private long _indexedUpTo = -IndexInterval;

    public long BaseOffset { get; } = baseOffset;

    public ISegmentStore Store { get; } = store;

    public void Append(in RecordBatchHeader header, ReadOnlySpan<byte> batch)
    {
        var position = Store.Length;
        Store.Append(batch);
        Index(header, position);
    }

    /// <summary>Notes a batch that stands in the store at a position; batches come in order.</summary>
    public void Index(in RecordBatchHeader header, long position)
    {
        if (position - _indexedUpTo >= IndexInterval)
        {
            _index.Add(new(header.BaseOffset, position));
            _indexedUpTo = position;
        }
    }

    /// <summary>Position and head of the batch that holds the offset, or the first one after it; null past the end.</summary>
    public (long Position, RecordBatchHeader Header)? Find(long offset)
    {
        foreach (var (position, header) in Batches(StartFor(offset)))
        {
            if (header.LastOffset >= offset)
            {
                return (position, header);
            }
        }

        return null;
    }

    /// <summary>The heads of the batches from a position on, up to the first one that is not whole.</summary>
    public IEnumerable<(long Position, RecordBatchHeader Header)> Batches(long position = 0)
    {
        var head = new byte[RecordBatchHeader.Size];
        while (Store.Read(position, head) == head.Length)
        {
            var header = RecordBatchHeader.Read(head);
            if (header.BatchLength < RecordBatchHeader.Size - RecordBatchHeader.LengthOverhead || position + header.TotalSize > Store.Length)
            {
                yield break;
            }

            yield return (position, header);
            position += header.TotalSize;
        }
    }

    private long StartFor(long offset)
    {
        var low = 0;
        var high = _index.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_index[middle].Offset <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return _index.Count == 0 ? 0 : _index[low].Position;
    }

    private readonly record struct IndexEntry(long Offset, long Position);
}
