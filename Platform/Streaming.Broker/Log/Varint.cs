namespace Streaming.Broker.Log;

/// <summary>Zig-zag variable-length integers of records (Kafka protocol, "varlong").</summary>
internal static class Varint
{
    public static long Read(ReadOnlySpan<byte> data, ref int position)
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = data[position++];
            value |= (ulong)(next & 0x7f) << shift;
            if ((next & 0x80) == 0)
            {
                break;
            }
        }

        return (long)(value >> 1) ^ -(long)(value & 1);
    }
}
