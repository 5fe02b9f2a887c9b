using System.Buffers.Binary;

namespace Streaming.Dashboard.Otlp.Wire;

/// <summary>
/// Reads the fields of one message in protobuf's wire format where they lie: a nested message, a text or an id is a part
/// of the same bytes. A field is known by its tag, number and encoding together, so one that comes in another encoding
/// than it should is like one that nobody knows: skipped.
/// </summary>
/// <param name="message">The message, without its length.</param>
internal ref struct WireReader(ReadOnlySpan<byte> message)
{
    private const int MostVarintBytes = 10;
    private readonly int _length = message.Length;
    private ReadOnlySpan<byte> _rest = message;

    /// <summary>Number and encoding of the field that is to be read or skipped next.</summary>
    public uint Tag { get; private set; }

    /// <summary>How many bytes of the message are read.</summary>
    public readonly int Position => _length - _rest.Length;

    /// <summary>False at the end of the message, or of numbers in a row.</summary>
    public readonly bool HasMore => !_rest.IsEmpty;

    /// <returns>False at the end of the message.</returns>
    public bool Next()
    {
        if (_rest.IsEmpty)
            return false;
        var tag = Varint();
        if (tag is < 1 << WireType.Bits or > uint.MaxValue)
            throw new MalformedTelemetryException("A field has no number.");
        Tag = (uint)tag;
        return true;
    }

    public ulong Varint()
    {
        if (!_rest.IsEmpty && _rest[0] < 0x80)
        {
            var small = _rest[0];
            _rest = _rest[1..];
            return small;
        }
        ulong value = 0;
        for (var i = 0; i < _rest.Length && i < MostVarintBytes; i++)
        {
            value |= (ulong)(_rest[i] & 0x7F) << (7 * i);
            if (_rest[i] >= 0x80)
                continue;
            _rest = _rest[(i + 1)..];
            return value;
        }
        throw new MalformedTelemetryException("A number does not end.");
    }

    public ulong Fixed64() => BinaryPrimitives.ReadUInt64LittleEndian(Take(sizeof(ulong)));

    public double Double() => BitConverter.UInt64BitsToDouble(Fixed64());

    /// <summary>A text, bytes, a nested message or numbers in a row.</summary>
    public ReadOnlySpan<byte> Bytes()
    {
        var length = Varint();
        return length <= (ulong)_rest.Length ? Take((int)length) : throw Truncated();
    }

    public void Skip()
    {
        switch (Tag & WireType.Mask)
        {
            case WireType.Varint:
                Varint();
                break;
            case WireType.Fixed64:
                Take(sizeof(ulong));
                break;
            case WireType.Bytes:
                Bytes();
                break;
            case WireType.Fixed32:
                Take(sizeof(uint));
                break;
            default:
                throw new MalformedTelemetryException("A field has an encoding that telemetry does not use.");
        }
    }

    /// <returns>The last field of that tag, which has to be one of bytes; empty where there is none.</returns>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> message, uint tag)
    {
        ReadOnlySpan<byte> found = default;
        var reader = new WireReader(message);
        while (reader.Next())
        {
            if (reader.Tag == tag)
                found = reader.Bytes();
            else
                reader.Skip();
        }
        return found;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
            throw Truncated();
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    private static MalformedTelemetryException Truncated() => new("It ends within a field.");
}
