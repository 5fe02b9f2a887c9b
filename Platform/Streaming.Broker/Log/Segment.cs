namespace Streaming.Broker.Log;

/// <summary>A run of batches from a base offset on, with its index.</summary>
internal sealed class Segment(long baseOffset, ISegmentStore store)
{
    public long BaseOffset { get; } = baseOffset;

    public ISegmentStore Store { get; } = store;

    public SegmentIndex Index { get; } = new();

    public long MaxTimestamp => Index.MaxTimestamp;

    /// <summary>When the first batch was appended by this process; null for a segment that it found.</summary>
    public DateTimeOffset? Begun { get; set; }

    /// <summary>When compaction first went over it; null before.</summary>
    public DateTimeOffset? Cleaned { get; set; }

    public void Append(in RecordBatchHeader header, ReadOnlySpan<byte> batch)
    {
        var position = Store.Length;
        Store.Append(batch);
        Index.Add(header, position);
    }

    /// <summary>Position and head of the batch that holds the offset, or the first one after it; null past the end.</summary>
    public (long Position, RecordBatchHeader Header)? Find(long offset)
    {
        foreach (var (position, header) in Batches(Index.PositionOfOffset(offset)))
        {
            if (header.LastOffset >= offset)
            {
                return (position, header);
            }
        }

        return null;
    }

    /// <summary>The first batch that has a record at or after the timestamp, whole; null where there is none.</summary>
    public (RecordBatchHeader Header, byte[] Batch)? FindTime(long timestamp)
    {
        foreach (var (position, header) in Batches(Index.PositionOfTime(timestamp)))
        {
            if (header.MaxTimestamp >= timestamp && header.RecordCount > 0)
            {
                return (header, ReadBatch(position, header));
            }
        }

        return null;
    }

    /// <summary>The heads of the batches from a position on, up to the first one that is not whole.</summary>
    public IEnumerable<(long Position, RecordBatchHeader Header)> Batches(long position = 0) => new SegmentScanner(Store, SegmentIndex.Interval).Batches(position);

    public byte[] ReadBatch(long position, in RecordBatchHeader header)
    {
        var batch = new byte[header.TotalSize];
        Store.Read(position, batch);
        return batch;
    }
}
