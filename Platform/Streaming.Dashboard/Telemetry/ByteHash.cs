using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace Streaming.Dashboard.Telemetry;

/// <summary>A hash of bytes that differs from process to process, so that nobody can choose texts that collide.</summary>
internal static class ByteHash
{
    private const ulong Odd = 0x9E37_79B9_7F4A_7C15;
    private static readonly ulong Seed = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var hash = Seed ^ (ulong)bytes.Length;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        var rest = 0UL;
        foreach (var b in bytes)
            rest = (rest << 8) | b;
        hash = Mix(hash, rest);
        return (uint)(hash ^ (hash >> 32));
    }

    private static ulong Mix(ulong hash, ulong part) => BitOperations.RotateLeft((hash ^ part) * Odd, 29) * Odd;
}
