using System.Buffers.Binary;
using System.Text;

namespace Streaming.Broker.Protocol;

/// <summary>Reads the primitive types of the Kafka protocol; compact lengths are those of the flexible versions (KIP-482).</summary>
internal sealed class KafkaReader(ReadOnlyMemory<byte> message)
{
    private int _position;

    public int Remaining => message.Length - _position;

    public sbyte ReadInt8() => (sbyte)Take(1)[0];

    public bool ReadBoolean() => Take(1)[0] != 0;

    public short ReadInt16() => BinaryPrimitives.ReadInt16BigEndian(Take(2));

    public int ReadInt32() => BinaryPrimitives.ReadInt32BigEndian(Take(4));

    public long ReadInt64() => BinaryPrimitives.ReadInt64BigEndian(Take(8));

    public Guid ReadUuid() => new(Take(16), bigEndian: true);

    public int ReadUnsignedVarint()
    {
        var value = 0u;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = Take(1)[0];
            value |= (uint)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return value <= int.MaxValue ? (int)value : throw new ProtocolException($"a length of {value} is too large");
            }
        }

        throw new ProtocolException("a variable-length number has more than 5 bytes");
    }

    public string? ReadString(bool compact)
    {
        var length = compact ? ReadUnsignedVarint() - 1 : ReadInt16();
        return length < 0 ? null : Encoding.UTF8.GetString(Take(length));
    }

    /// <summary>Bytes in the request's buffer; null where the field is null.</summary>
    public ReadOnlyMemory<byte>? ReadBytes(bool compact)
    {
        var length = compact ? ReadUnsignedVarint() - 1 : ReadInt32();
        return length < 0 ? null : ReadRaw(length);
    }

    public ReadOnlyMemory<byte> ReadRaw(int length)
    {
        Take(length);
        return message.Slice(_position - length, length);
    }

    /// <summary>Length of an array; -1 for null. Each element takes at least one byte, so a longer one is refused.</summary>
    public int ReadArrayLength(bool compact)
    {
        var length = compact ? ReadUnsignedVarint() - 1 : ReadInt32();
        return length <= Remaining ? length : throw new ProtocolException($"an array of {length} elements does not fit into the request");
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > Remaining)
        {
            throw new ProtocolException($"the request ends at byte {message.Length}, a field needs {count} bytes from {_position} on");
        }

        _position += count;
        return message.Span.Slice(_position - count, count);
    }
}
