using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Streaming.Broker.Protocol;

/// <summary>Writes the primitive types of the Kafka protocol in their classic encodings into one pooled buffer.</summary>
internal sealed class KafkaWriter : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1024);

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, Length);

    public void WriteInt8(sbyte value) => Reserve(1)[0] = (byte)value;

    public void WriteBoolean(bool value) => Reserve(1)[0] = value ? (byte)1 : (byte)0;

    public void WriteInt16(short value) => BinaryPrimitives.WriteInt16BigEndian(Reserve(2), value);

    public void WriteInt32(int value) => BinaryPrimitives.WriteInt32BigEndian(Reserve(4), value);

    public void WriteInt64(long value) => BinaryPrimitives.WriteInt64BigEndian(Reserve(8), value);

    public void WriteError(ErrorCode value) => WriteInt16((short)value);

    public void WriteString(string? value)
    {
        if (value is null)
        {
            WriteInt16(-1);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(value);
        WriteInt16(checked((short)length));
        Encoding.UTF8.GetBytes(value, Reserve(length));
    }

    public void WriteBytes(ReadOnlySpan<byte> value)
    {
        WriteInt32(value.Length);
        value.CopyTo(Reserve(value.Length));
    }

    public void WriteArray<T>(IReadOnlyCollection<T> items, Action<KafkaWriter, T> element)
    {
        WriteInt32(items.Count);
        foreach (var item in items)
        {
            element(this, item);
        }
    }

    public void WriteInt32Array(params ReadOnlySpan<int> values)
    {
        WriteInt32(values.Length);
        foreach (var value in values)
        {
            WriteInt32(value);
        }
    }

    /// <summary>Gives the next <paramref name="count"/> bytes to be filled by the caller.</summary>
    public Span<byte> Reserve(int count)
    {
        if (_buffer.Length - Length < count)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Length + count, _buffer.Length * 2));
            _buffer.AsSpan(0, Length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        Length += count;
        return _buffer.AsSpan(Length - count, count);
    }

    /// <summary>Overwrites a number written before, as a length that is known only afterwards.</summary>
    public void PatchInt32(int position, int value) => BinaryPrimitives.WriteInt32BigEndian(_buffer.AsSpan(position, 4), value);

    /// <summary>Forgets what was written from <paramref name="length"/> on.</summary>
    public void Truncate(int length) => Length = length;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        Length = 0;
    }
}
