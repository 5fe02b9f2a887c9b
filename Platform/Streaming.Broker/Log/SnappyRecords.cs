using System.Buffers.Binary;

namespace Streaming.Broker.Log;

/// <summary>Snappy as Kafka clients send it: one raw block, or the framed blocks of the Java library (a head of 16 bytes, then lengths and blocks).</summary>
internal static class SnappyRecords
{
    private const int FrameHead = 16;

    private static ReadOnlySpan<byte> FrameMagic => [0x82, (byte)'S', (byte)'N', (byte)'A', (byte)'P', (byte)'P', (byte)'Y', 0];

    public static ReadOnlyMemory<byte> Decompress(ReadOnlySpan<byte> data, int limit)
    {
        if (!data.StartsWith(FrameMagic))
        {
            return Block(data, limit);
        }

        var target = new MemoryStream();
        for (var position = FrameHead; position < data.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(data[position..]);
            position += sizeof(int);
            target.Write(Block(data.Slice(position, length), limit - (int)target.Length));
            position += length;
        }

        return target.ToArray();
    }

    private static byte[] Block(ReadOnlySpan<byte> block, int limit) => Snappier.Snappy.GetUncompressedLength(block) <= limit
        ? Snappier.Snappy.DecompressToArray(block)
        : throw new InvalidDataException($"a batch grows by more than {limit} bytes when it is decompressed");
}
