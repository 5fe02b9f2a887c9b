using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace Streaming.Avro.Binary;

/// <summary>
/// Writes Avro's binary encoding (specification 1.12, "Binary Encoding") into a pooled buffer. Dispose it to give the buffer back.
/// The optional <c>field</c> of a method names the value in error messages.
/// </summary>
public ref partial struct AvroWriter
{
    private const int InitialCapacity = 512;
    private const int MaxVarintBytes = 10;

    private byte[] _buffer;
    private int _position;
    private int _depth;

    /// <summary>Starts an empty text.</summary>
    public AvroWriter()
    {
        _buffer = ArrayPool<byte>.Shared.Rent(InitialCapacity);
        _position = 0;
        _depth = 0;
    }

    /// <summary>What has been written so far; valid until the next write.</summary>
    public readonly ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _position);

    /// <summary>Gives the buffer back; the writer is of no use afterwards.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _position = 0;
    }

    /// <summary>Writes one byte: 1 for true, 0 for false.</summary>
    public void WriteBoolean(bool value)
    {
        Reserve(1);
        _buffer[_position++] = value ? (byte)1 : (byte)0;
    }

    /// <summary>Writes a zig-zag variable-length integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt(int value)
    {
        var zigzag = (uint)((value << 1) ^ (value >> 31));
        if (zigzag < 0x80 && _position < _buffer.Length)
        {
            _buffer[_position++] = (byte)zigzag;
            return;
        }

        WriteVarint(zigzag);
    }

    /// <summary>Writes a zig-zag variable-length integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteLong(long value) => WriteVarint((ulong)((value << 1) ^ (value >> 63)));

    /// <summary>Writes four bytes, little-endian.</summary>
    public void WriteFloat(float value)
    {
        Reserve(sizeof(float));
        BinaryPrimitives.WriteSingleLittleEndian(_buffer.AsSpan(_position), value);
        _position += sizeof(float);
    }

    /// <summary>Writes eight bytes, little-endian.</summary>
    public void WriteDouble(double value)
    {
        Reserve(sizeof(double));
        BinaryPrimitives.WriteDoubleLittleEndian(_buffer.AsSpan(_position), value);
        _position += sizeof(double);
    }

    /// <summary>Writes the length and the UTF-8 text.</summary>
    /// <exception cref="AvroException">The text is null or no valid UTF-16.</exception>
    public void WriteString(string value, string? field = null)
    {
        if (value is null)
        {
            throw Invalid(field, "is null where the schema asks for a string.");
        }

        // Up to 21 characters take at most 63 bytes, so that the length takes one byte whatever the text is.
        if (value.Length <= 21)
        {
            Reserve(64);
            var target = _buffer.AsSpan(_position + 1, 63);
            if (Utf8.FromUtf16(value, target, out _, out var written, replaceInvalidSequences: false) != OperationStatus.Done)
            {
                throw Invalid(field, "is no valid text: it holds half of a surrogate pair.");
            }

            _buffer[_position] = (byte)(written << 1);
            _position += written + 1;
            return;
        }

        WriteLongString(value, field);
    }

    /// <summary>Writes the length and the bytes.</summary>
    public void WriteBytes(scoped ReadOnlySpan<byte> value)
    {
        WriteLong(value.Length);
        WriteRaw(value);
    }

    /// <summary>Writes the length and the bytes.</summary>
    /// <exception cref="AvroException">The value is null.</exception>
    public void WriteBytes(byte[] value, string? field = null)
    {
        if (value is null)
        {
            throw Invalid(field, "is null where the schema asks for bytes.");
        }

        WriteBytes(value.AsSpan());
    }

    /// <summary>Writes a fixed.</summary>
    /// <exception cref="AvroException">The value does not have the fixed's size.</exception>
    public void WriteFixed(byte[] value, int size, string? field = null)
    {
        if (value is null || value.Length != size)
        {
            throw Invalid(field, $"has {(value is null ? "no" : value.Length)} bytes; the schema asks for {size}.");
        }

        WriteRaw(value);
    }

    /// <summary>Writes the place of an enum's symbol.</summary>
    /// <exception cref="AvroException">The enum has no such symbol.</exception>
    public void WriteEnum(int ordinal, int symbols, string? field = null)
    {
        if ((uint)ordinal >= (uint)symbols)
        {
            throw Invalid(field, $"is {ordinal}; the enum has the symbols 0 to {symbols - 1}.");
        }

        WriteInt(ordinal);
    }

    /// <summary>Writes the place of a union's branch.</summary>
    public void WriteUnionIndex(int index) => WriteInt(index);

    /// <summary>Starts the only block of an array or map; an empty one has none.</summary>
    public void WriteBlockStart(int count)
    {
        if (count > 0)
        {
            WriteInt(count);
        }
    }

    /// <summary>Ends an array or map.</summary>
    public void WriteBlockEnd() => WriteInt(0);

    /// <summary>Writes bytes as they are.</summary>
    public void WriteRaw(scoped ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_position));
        _position += bytes.Length;
    }

    /// <summary>Goes one level deeper into a schema that holds itself.</summary>
    /// <exception cref="AvroException">The data is nested deeper than <see cref="AvroLimits.MaxDepth"/>.</exception>
    public void Enter()
    {
        if (++_depth > AvroLimits.MaxDepth)
        {
            throw new AvroException($"The data is nested more than {AvroLimits.MaxDepth} levels deep.");
        }
    }

    /// <summary>Leaves a level.</summary>
    public void Leave() => _depth--;

    /// <summary>The value, which the schema does not allow to be null.</summary>
    /// <exception cref="AvroException">It is null all the same.</exception>
    public static T NotNull<T>(T? value, string field)
        where T : class => value ?? throw Invalid(field, "is null where the schema does not allow it.");

    /// <summary>The error for a value that is none of a union's cases.</summary>
    public static AvroException NoUnionCase(string field) => Invalid(field, "is none of its union's cases.");

    internal static AvroException Invalid(string? field, string message) => new($"{(field is null ? "A value" : $"'{field}'")} {message}");

    private void WriteLongString(string value, string? field)
    {
        int length;
        try
        {
            length = AvroText.Utf8.GetByteCount(value);
        }
        catch (System.Text.EncoderFallbackException exception)
        {
            throw new AvroException(Invalid(field, "is no valid text: it holds half of a surrogate pair.").Message, exception);
        }

        Reserve(length + MaxVarintBytes);
        WriteVarint((ulong)length << 1);
        _position += AvroText.Utf8.GetBytes(value, _buffer.AsSpan(_position));
    }

    private void WriteVarint(ulong value)
    {
        Reserve(MaxVarintBytes);
        var buffer = _buffer;
        var position = _position;
        for (; value >= 0x80; value >>= 7)
        {
            buffer[position++] = (byte)(value | 0x80);
        }

        buffer[position] = (byte)value;
        _position = position + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int bytes)
    {
        if (_buffer.Length - _position < bytes)
        {
            Grow(bytes);
        }
    }

    private void Grow(int bytes)
    {
        var needed = (long)_position + bytes;
        if (needed > AvroLimits.MaxMessageBytes)
        {
            throw new AvroException($"The data takes more than {AvroLimits.MaxMessageBytes} bytes.");
        }

        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Max(needed, _buffer.Length * 2L));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
