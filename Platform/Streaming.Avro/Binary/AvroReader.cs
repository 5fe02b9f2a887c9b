using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace Streaming.Avro.Binary;

/// <summary>
/// Reads Avro's binary encoding (specification 1.12, "Binary Encoding"). Nothing is believed before it is checked:
/// no length takes more memory than the bytes that are there.
/// </summary>
public ref partial struct AvroReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private int _position;
    private int _depth;
    private int _emptyItems;

    /// <summary>Reads from the start of the bytes.</summary>
    public AvroReader(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>Bytes read so far.</summary>
    public int Position
    {
        readonly get => _position;
        internal set => _position = value;
    }

    /// <summary>Bytes that are left.</summary>
    public readonly int Remaining => _bytes.Length - _position;

    /// <summary>Reads one byte that is 0 or 1.</summary>
    /// <exception cref="AvroException">It is another one, or the data ends.</exception>
    public bool ReadBoolean()
    {
        var value = ReadByte();
        return value <= 1 ? value == 1 : throw Invalid($"{value} is no boolean");
    }

    /// <summary>Reads a zig-zag variable-length integer of 32 bits.</summary>
    /// <exception cref="AvroException">It has more bits, or the data ends.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadInt()
    {
        if ((uint)_position < (uint)_bytes.Length && _bytes[_position] is < 0x80 and var single)
        {
            _position++;
            return (single >> 1) ^ -(single & 1);
        }

        return ReadWideInt();
    }

    /// <summary>Reads a zig-zag variable-length integer of 64 bits.</summary>
    /// <exception cref="AvroException">It has more bits, or the data ends.</exception>
    public long ReadLong()
    {
        var bytes = _bytes;
        var position = _position;
        ulong value = 0;
        for (var shift = 0; shift < 64 && (uint)position < (uint)bytes.Length; shift += 7)
        {
            ulong next = bytes[position++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                if (shift == 63 && next > 1)
                {
                    break;
                }

                _position = position;
                return (long)(value >> 1) ^ -(long)(value & 1);
            }
        }

        throw Invalid(position >= bytes.Length ? "the data ends within an integer" : "an integer has more than 64 bits");
    }

    /// <summary>Reads four bytes, little-endian.</summary>
    /// <exception cref="AvroException">The data ends.</exception>
    public float ReadFloat() => BinaryPrimitives.ReadSingleLittleEndian(ReadFixed(sizeof(float)));

    /// <summary>Reads eight bytes, little-endian.</summary>
    /// <exception cref="AvroException">The data ends.</exception>
    public double ReadDouble() => BinaryPrimitives.ReadDoubleLittleEndian(ReadFixed(sizeof(double)));

    /// <summary>Reads a length and that many bytes of UTF-8.</summary>
    /// <exception cref="AvroException">It is no UTF-8, or the data ends.</exception>
    public string ReadString()
    {
        var start = _position;
        var bytes = ReadBytes();
        try
        {
            return AvroText.Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            throw new AvroException($"The string at byte {start} is no valid UTF-8.", exception);
        }
    }

    /// <summary>Reads a length and that many bytes, without a copy.</summary>
    /// <exception cref="AvroException">The data ends.</exception>
    public ReadOnlySpan<byte> ReadBytes()
    {
        var start = _position;
        var length = ReadLong();
        if ((ulong)length > (ulong)Remaining)
        {
            _position = start;
            throw Invalid($"the length {length} is more than the {_bytes.Length - start} bytes left");
        }

        return Take((int)length);
    }

    /// <summary>Reads a number of bytes, without a copy.</summary>
    /// <exception cref="AvroException">The data ends.</exception>
    public ReadOnlySpan<byte> ReadFixed(int size) =>
        size <= Remaining ? Take(size) : throw Invalid($"{size} bytes are needed, {Remaining} are left");

    /// <summary>Reads the place of an enum's symbol.</summary>
    /// <exception cref="AvroException">The enum has no such symbol, or the data ends.</exception>
    public int ReadEnum(int symbols) => ReadPlace(symbols, "enum symbol");

    /// <summary>Reads the place of a union's branch.</summary>
    /// <exception cref="AvroException">The union has no such branch, or the data ends.</exception>
    public int ReadUnionIndex(int branches) => ReadPlace(branches, "union branch");

    /// <summary>Reads the number of items in the next block of an array or map; 0 ends it.</summary>
    /// <param name="minItemBytes">The fewest bytes an item can take: more items than the bytes left allow are refused before any is read.</param>
    /// <exception cref="AvroException">There cannot be so many, or the data ends.</exception>
    public int ReadBlock(int minItemBytes)
    {
        var start = _position;
        var count = ReadLong();
        if (count < 0)
        {
            // A negative count is followed by the block's size in bytes, for readers that skip it.
            count = -count;
            ReadLong();
        }

        if (minItemBytes == 0)
        {
            if (count < 0 || count > AvroLimits.MaxEmptyItems - _emptyItems)
            {
                _position = start;
                throw Invalid($"a block has {count} items without bytes; at most {AvroLimits.MaxEmptyItems} are allowed");
            }

            _emptyItems += (int)count;
        }
        else if (count < 0 || count > Remaining / minItemBytes)
        {
            _position = start;
            throw Invalid($"a block of {count} items cannot stand in the {_bytes.Length - start} bytes left");
        }

        return (int)count;
    }

    /// <summary>Goes one level deeper into a schema that holds itself.</summary>
    /// <exception cref="AvroException">The data is nested deeper than <see cref="AvroLimits.MaxDepth"/>.</exception>
    public void Enter()
    {
        if (++_depth > AvroLimits.MaxDepth)
        {
            throw Invalid($"the data is nested more than {AvroLimits.MaxDepth} levels deep");
        }
    }

    /// <summary>Leaves a level.</summary>
    public void Leave() => _depth--;

    /// <summary>Makes sure that nothing follows the value.</summary>
    internal readonly void RefuseRest()
    {
        if (Remaining > 0)
        {
            throw Invalid($"the record ends here, but {Remaining} more bytes follow");
        }
    }

    internal readonly ReadOnlySpan<byte> From(int start) => _bytes[start.._position];

    internal readonly AvroException Invalid(string what) => new($"At byte {_position}: {what}.");

    private int ReadWideInt()
    {
        var start = _position;
        var value = ReadLong();
        if (value != (int)value)
        {
            _position = start;
            throw Invalid($"the integer {value} has more than 32 bits");
        }

        return (int)value;
    }

    private int ReadPlace(int count, string what)
    {
        var start = _position;
        var place = ReadInt();
        if ((uint)place >= (uint)count)
        {
            _position = start;
            throw Invalid($"there is no {what} {place}; there are {count}");
        }

        return place;
    }

    private byte ReadByte() => _position < _bytes.Length ? _bytes[_position++] : throw Invalid("the data ends");

    private ReadOnlySpan<byte> Take(int length)
    {
        var taken = _bytes.Slice(_position, length);
        _position += length;
        return taken;
    }
}
