using System.IO.Hashing;

namespace Streaming.Broker.Log;

/// <summary>The newest offset of each key, by a hash of 128 bits, and the last batch of each producer.</summary>
internal sealed class NewestOffsets(Func<long, long, bool> isAborted)
{
    private readonly Dictionary<UInt128, long> _offsets = [];
    private readonly Dictionary<long, long> _lastBatches = [];

    /// <summary>Takes the keys of a segment; false where the limit was reached before.</summary>
    public bool Add(Segment segment, int limit)
    {
        if (_offsets.Count >= limit)
        {
            return false;
        }

        foreach (var (position, header) in segment.Batches())
        {
            if (header.IsControl)
            {
                continue;
            }

            _lastBatches[header.ProducerId] = header.BaseOffset;
            foreach (var record in BatchRecords.Read(header, segment.ReadBatch(position, header)))
            {
                if (record.HasKey && !IsAborted(header, record))
                {
                    _offsets[XxHash128.HashToUInt128(record.Key.Span)] = record.Offset;
                }
            }
        }

        return true;
    }

    /// <summary>A record without a key has no newer one: such are refused, but a topic may have become compacted later.</summary>
    public bool IsNewest(in RecordBatchHeader header, in BatchRecord record) =>
        !IsAborted(header, record) && (!record.HasKey || _offsets[XxHash128.HashToUInt128(record.Key.Span)] <= record.Offset);

    public bool IsLastBatch(in RecordBatchHeader header) => _lastBatches[header.ProducerId] == header.BaseOffset;

    private bool IsAborted(in RecordBatchHeader header, in BatchRecord record) =>
        header.IsTransactional && isAborted(header.ProducerId, record.Offset);
}
