using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Streaming.Broker.Protocol;

/// <summary>Writes the primitive types of the Kafka protocol into one pooled buffer.</summary>
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

    public void WriteUuid(Guid value) => value.TryWriteBytes(Reserve(16), bigEndian: true, out _);

    public void WriteUnsignedVarint(int value)
    {
        var rest = (uint)value;
        while (rest >= 0x80)
        {
            Reserve(1)[0] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        Reserve(1)[0] = (byte)rest;
    }

    public void WriteString(string? value, bool compact)
    {
        var length = value is null ? -1 : Encoding.UTF8.GetByteCount(value);
        if (compact)
        {
            WriteUnsignedVarint(length + 1);
        }
        else
        {
            WriteInt16(checked((short)length));
        }

        if (length > 0)
        {
            Encoding.UTF8.GetBytes(value, Reserve(length));
        }
    }

    /// <summary>Length of an array or of bytes; -1 for null.</summary>
    public void WriteLength(int length, bool compact)
    {
        if (compact)
        {
            WriteUnsignedVarint(length + 1);
        }
        else
        {
            WriteInt32(length);
        }
    }

    public void WriteRaw(ReadOnlySpan<byte> value) => value.CopyTo(Reserve(value.Length));

    /// <summary>Gives the next <paramref name="count"/> bytes to be filled by the caller.</summary>
    public Span<byte> Reserve(int count)
    {
        if (_buffer.Length - Length < count)
        {
            var larger = ArrayPool<byte>.Shared.Rent((int)Math.Max(Length + (long)count, Math.Min(_buffer.Length * 2L, Array.MaxLength)));
            _buffer.AsSpan(0, Length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        Length += count;
        return _buffer.AsSpan(Length - count, count);
    }

    /// <summary>Overwrites a number written before, as a length that is known only afterwards.</summary>
    public void PatchInt32(int position, int value) => BinaryPrimitives.WriteInt32BigEndian(_buffer.AsSpan(position, 4), value);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        Length = 0;
    }
}
