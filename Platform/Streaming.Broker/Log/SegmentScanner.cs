namespace Streaming.Broker.Log;

/// <summary>Reads a segment from front to back, a window at a time, so that small batches do not cost a system call each.</summary>
/// <param name="store">The bytes of the segment.</param>
/// <param name="window">Bytes read at once; a larger batch is read whole all the same.</param>
internal sealed class SegmentScanner(ISegmentStore store, int window)
{
    private byte[] _buffer = [];
    private long _start;
    private int _length;

    /// <summary>The bytes at a position, good until the next call; fewer only at the end.</summary>
    public ReadOnlySpan<byte> Read(long position, int length)
    {
        if (position < _start || position + length > _start + _length)
        {
            var wanted = (int)Math.Min(Math.Max(window, length), store.Length - position);
            if (wanted <= 0)
            {
                return [];
            }

            _buffer = _buffer.Length < wanted ? new byte[wanted] : _buffer;
            _start = position;
            _length = store.Read(position, _buffer.AsSpan(0, wanted));
        }

        return _buffer.AsSpan((int)(position - _start), (int)Math.Min(length, _start + _length - position));
    }

    /// <summary>The heads of the batches from a position on, up to the first one that is not whole.</summary>
    public IEnumerable<(long Position, RecordBatchHeader Header)> Batches(long position = 0)
    {
        while (TryReadHead(position, out var header))
        {
            yield return (position, header);
            position += header.TotalSize;
        }
    }

    private bool TryReadHead(long position, out RecordBatchHeader header)
    {
        var head = Read(position, RecordBatchHeader.Size);
        header = head.Length == RecordBatchHeader.Size ? RecordBatchHeader.Read(head) : default;
        return header.BatchLength >= RecordBatchHeader.Size - RecordBatchHeader.LengthOverhead && position + header.TotalSize <= store.Length;
    }
}
