namespace Streaming.Broker.Log;

/// <summary>A segment in memory, counted against the limit of the broker, which refuses what is over it.</summary>
internal sealed class MemorySegmentStore(MemoryBudget budget) : ISegmentStore
{
    private byte[] _data = [];
    private long _length;

    public long Length => Volatile.Read(ref _length);

    public void Append(ReadOnlySpan<byte> data)
    {
        budget.Take(data.Length);
        var needed = checked((int)(_length + data.Length));
        if (needed > _data.Length)
        {
            var larger = new byte[(int)Math.Min(Math.Max(needed, _data.Length * 2L), Array.MaxLength)];
            _data.AsSpan(0, (int)_length).CopyTo(larger);
            Volatile.Write(ref _data, larger);
        }

        data.CopyTo(_data.AsSpan((int)_length));
        Volatile.Write(ref _length, needed);
    }

    public int Read(long position, Span<byte> buffer)
    {
        // The length first: the array that is read after it holds at least that much.
        var count = (int)Math.Clamp(Length - position, 0, buffer.Length);
        Volatile.Read(ref _data).AsSpan((int)position, count).CopyTo(buffer);
        return count;
    }

    public void Truncate(long length)
    {
        budget.Give(_length - length);
        Volatile.Write(ref _length, length);
    }

    public void Flush()
    {
    }

    public void Delete() => budget.Give(_length);

    public void Replace(ISegmentStore other) => other.Delete();

    public void Dispose()
    {
    }
}
