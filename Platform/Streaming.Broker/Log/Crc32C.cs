using System.Numerics;
using System.Runtime.InteropServices;

namespace Streaming.Broker.Log;

/// <summary>
/// CRC-32C (Castagnoli), the checksum of record batches, by the processor's instruction where it has one. The instruction takes three
/// cycles but can begin every cycle, so three lanes of a block are computed beside each other and joined by linear algebra: the checksum
/// of A followed by B is that of A moved over as many zeros as B has bytes, plus (XOR) that of B.
/// </summary>
internal static class Crc32C
{
    private const int Lane = 4096;

    /// <summary>What a lane of zeros makes of each value of each byte of a checksum.</summary>
    private static readonly uint[] Moved = MoveOverLane();

    public static uint Compute(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        while (data.Length >= 3 * Lane)
        {
            crc = ComputeLanes(crc, MemoryMarshal.Cast<byte, ulong>(data[..Lane]), MemoryMarshal.Cast<byte, ulong>(data.Slice(Lane, Lane)), MemoryMarshal.Cast<byte, ulong>(data.Slice(2 * Lane, Lane)));
            data = data[(3 * Lane)..];
        }

        foreach (var value in MemoryMarshal.Cast<byte, ulong>(data))
        {
            crc = BitOperations.Crc32C(crc, value);
        }

        foreach (var value in data[^(data.Length % sizeof(ulong))..])
        {
            crc = BitOperations.Crc32C(crc, value);
        }

        return ~crc;
    }

    private static uint ComputeLanes(uint first, ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, ReadOnlySpan<ulong> c)
    {
        var (second, third) = (0u, 0u);
        for (var i = 0; i < a.Length && i < b.Length && i < c.Length; i++)
        {
            first = BitOperations.Crc32C(first, a[i]);
            second = BitOperations.Crc32C(second, b[i]);
            third = BitOperations.Crc32C(third, c[i]);
        }

        return Move(Move(first) ^ second) ^ third;
    }

    private static uint Move(uint crc) =>
        Moved[crc & 0xff] ^ Moved[0x100 + ((crc >> 8) & 0xff)] ^ Moved[0x200 + ((crc >> 16) & 0xff)] ^ Moved[0x300 + (crc >> 24)];

    private static uint[] MoveOverLane()
    {
        var moved = new uint[4 * 256];
        for (var bit = 0; bit < 32; bit++)
        {
            var crc = 1u << bit;
            for (var i = 0; i < Lane; i += sizeof(ulong))
            {
                crc = BitOperations.Crc32C(crc, 0ul);
            }

            // Linear: a value is the sum of its bits.
            var page = bit / 8 * 256;
            for (var value = 0; value < 256; value++)
            {
                moved[page + value] ^= (value >> (bit % 8) & 1) == 0 ? 0 : crc;
            }
        }

        return moved;
    }
}
