using System.Buffers.Binary;
using System.Text;
using Streaming.Contracts;

namespace Streaming.Avro.Benchmarks;

/// <summary>What somebody writes by hand for this one record, and checks nothing that cannot happen with his own data.</summary>
internal static class HandWrittenCodec
{
    private const int Scale = 3;
    private static readonly long[] Powers = [1, 10, 100, 1000];

    [ThreadStatic]
    private static byte[]? _buffer;

    public static byte[] Serialize(OrderLine order, int schemaId)
    {
        var buffer = _buffer ??= new byte[4096];
        buffer[0] = 0;
        BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(1), schemaId);
        var position = 5;
        WriteString(buffer, ref position, order.Id);
        WriteString(buffer, ref position, order.InvoiceNo);
        WriteString(buffer, ref position, order.StockCode);
        if (order.Description is { } description)
        {
            buffer[position++] = 2;
            WriteString(buffer, ref position, description);
        }
        else
        {
            buffer[position++] = 0;
        }

        WriteLong(buffer, ref position, order.Quantity);
        WriteLong(buffer, ref position, order.InvoiceDate.ToUnixTimeMilliseconds());
        WritePrice(buffer, ref position, order.UnitPrice);
        if (order.CustomerId is { } customer)
        {
            buffer[position++] = 2;
            WriteLong(buffer, ref position, customer);
        }
        else
        {
            buffer[position++] = 0;
        }

        WriteString(buffer, ref position, order.Country);
        WriteLong(buffer, ref position, (int)order.Kind);
        return buffer.AsSpan(0, position).ToArray();
    }

    public static OrderLine Deserialize(ReadOnlySpan<byte> message)
    {
        var position = 5;
        return new OrderLine
        {
            Id = ReadString(message, ref position),
            InvoiceNo = ReadString(message, ref position),
            StockCode = ReadString(message, ref position),
            Description = message[position++] == 0 ? null : ReadString(message, ref position),
            Quantity = (int)ReadLong(message, ref position),
            InvoiceDate = DateTimeOffset.FromUnixTimeMilliseconds(ReadLong(message, ref position)),
            UnitPrice = ReadPrice(message, ref position),
            CustomerId = message[position++] == 0 ? null : (int)ReadLong(message, ref position),
            Country = ReadString(message, ref position),
            Kind = (OrderKind)ReadLong(message, ref position),
        };
    }

    private static void WriteString(byte[] buffer, ref int position, string value)
    {
        WriteLong(buffer, ref position, Encoding.UTF8.GetByteCount(value));
        position += Encoding.UTF8.GetBytes(value, buffer.AsSpan(position));
    }

    private static void WriteLong(byte[] buffer, ref int position, long value)
    {
        var zigzag = (ulong)((value << 1) ^ (value >> 63));
        for (; zigzag >= 0x80; zigzag >>= 7)
        {
            buffer[position++] = (byte)(zigzag | 0x80);
        }

        buffer[position++] = (byte)zigzag;
    }

    private static void WritePrice(byte[] buffer, ref int position, decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var unscaled = (((long)bits[1] << 32) | (uint)bits[0]) * Powers[Scale - value.Scale];
        unscaled = bits[3] < 0 ? -unscaled : unscaled;
        var length = 1;
        while (length < 8 && unscaled >> ((length * 8) - 1) is not (0 or -1))
        {
            length++;
        }

        buffer[position++] = (byte)(length << 1);
        for (var i = length - 1; i >= 0; i--)
        {
            buffer[position++] = (byte)(unscaled >> (i * 8));
        }
    }

    private static string ReadString(ReadOnlySpan<byte> message, ref int position)
    {
        var length = (int)ReadLong(message, ref position);
        var value = Encoding.UTF8.GetString(message.Slice(position, length));
        position += length;
        return value;
    }

    private static long ReadLong(ReadOnlySpan<byte> message, ref int position)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            ulong next = message[position++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (long)(value >> 1) ^ -(long)(value & 1);
            }
        }
    }

    private static decimal ReadPrice(ReadOnlySpan<byte> message, ref int position)
    {
        var length = (int)ReadLong(message, ref position);
        long unscaled = (sbyte)message[position];
        for (var i = 1; i < length; i++)
        {
            unscaled = (unscaled << 8) | message[position + i];
        }

        position += length;
        var magnitude = (ulong)Math.Abs(unscaled);
        return new decimal((int)magnitude, (int)(magnitude >> 32), 0, unscaled < 0, Scale);
    }
}
