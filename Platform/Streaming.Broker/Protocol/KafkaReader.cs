using System.Buffers.Binary;
using System.Text;

namespace Streaming.Broker.Protocol;

/// <summary>Reads the primitive types of the Kafka protocol in their classic (non-flexible) encodings.</summary>
internal sealed class KafkaReader(ReadOnlyMemory<byte> message)
{
    private int _position;

    public sbyte ReadInt8() => (sbyte)Take(1)[0];

    public bool ReadBoolean() => Take(1)[0] != 0;

    public short ReadInt16() => BinaryPrimitives.ReadInt16BigEndian(Take(2));

    public int ReadInt32() => BinaryPrimitives.ReadInt32BigEndian(Take(4));

    public long ReadInt64() => BinaryPrimitives.ReadInt64BigEndian(Take(8));

    public string ReadString() => ReadNullableString() ?? throw new ProtocolException("a string is null where the protocol has none");

    public string? ReadNullableString()
    {
        var length = ReadInt16();
        return length < 0 ? null : Encoding.UTF8.GetString(Take(length));
    }

    public ReadOnlyMemory<byte> ReadBytes()
    {
        var length = ReadInt32();
        if (length <= 0)
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        Take(length);
        return message.Slice(_position - length, length);
    }

    /// <summary>Length of an array; -1 for null. Each element takes at least one byte, so a longer one is refused.</summary>
    public int ReadArrayLength()
    {
        var length = ReadInt32();
        return length <= message.Length - _position ? length : throw new ProtocolException($"an array of {length} elements does not fit into the request");
    }

    public T[] ReadArray<T>(Func<KafkaReader, T> element)
    {
        var length = Math.Max(ReadArrayLength(), 0);
        var array = new T[length];
        for (var i = 0; i < length; i++)
        {
            array[i] = element(this);
        }

        return array;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > message.Length - _position)
        {
            throw new ProtocolException($"the request ends at byte {message.Length}, a field needs {count} bytes from {_position} on");
        }

        _position += count;
        return message.Span.Slice(_position - count, count);
    }
}
