namespace Streaming.Broker.Log;

/// <summary>A segment in memory, counted against the limit of the broker, which refuses what is over it.</summary>
internal sealed class MemorySegmentStore(MemoryBudget budget) : ISegmentStore
{
    private byte[] _data = [];

    public long Length { get; private set; }

    public void Append(ReadOnlySpan<byte> data)
    {
        budget.Take(data.Length);
        var needed = checked((int)(Length + data.Length));
        if (needed > _data.Length)
        {
            Array.Resize(ref _data, (int)Math.Min(Math.Max(needed, _data.Length * 2L), Array.MaxLength));
        }

        data.CopyTo(_data.AsSpan((int)Length));
        Length = needed;
    }

    public int Read(long position, Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, Math.Max(0, Length - position));
        _data.AsSpan((int)position, count).CopyTo(buffer);
        return count;
    }

    public void Truncate(long length)
    {
        budget.Give(Length - length);
        Length = length;
    }

    public void Delete() => Truncate(0);

    public void Dispose()
    {
    }
}
