using System.IO.Compression;
using K4os.Compression.LZ4.Streams;
using ZstdSharp;

namespace Streaming.Broker.Log;

/// <summary>Opens and closes the records of a batch. Batches are stored as received; this is for looking into them.</summary>
internal static class Compression
{
    /// <summary>Bytes that a batch may grow to, against batches that are made to fill the memory.</summary>
    private const int DecompressedLimit = 256 * 1024 * 1024;

    /// <exception cref="InvalidDataException">The records are damaged, or grow beyond 256 MiB.</exception>
    public static ReadOnlyMemory<byte> Decompress(CompressionCodec codec, ReadOnlyMemory<byte> records)
    {
        try
        {
            return codec switch
            {
                CompressionCodec.None => records,
                CompressionCodec.Snappy => SnappyRecords.Decompress(records.Span, DecompressedLimit),
                _ => ReadAll(codec, records),
            };
        }
        catch (Exception e) when (e is not InvalidDataException)
        {
            throw new InvalidDataException($"records that say to be {codec} cannot be decompressed: {e.Message}", e);
        }
    }

    public static ReadOnlyMemory<byte> Compress(CompressionCodec codec, ReadOnlyMemory<byte> records)
    {
        if (codec is CompressionCodec.None or CompressionCodec.Snappy)
        {
            return codec == CompressionCodec.None ? records : Snappier.Snappy.CompressToArray(records.Span);
        }

        var target = new MemoryStream();
        using (Stream stream = codec switch
        {
            CompressionCodec.Gzip => new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true),
            CompressionCodec.Lz4 => LZ4Stream.Encode(target, leaveOpen: true),
            _ => new CompressionStream(target, leaveOpen: true),
        })
        {
            stream.Write(records.Span);
        }

        return target.ToArray();
    }

    private static byte[] ReadAll(CompressionCodec codec, ReadOnlyMemory<byte> records)
    {
        var source = new MemoryStream(records.ToArray(), writable: false);
        using Stream stream = codec switch
        {
            CompressionCodec.Gzip => new GZipStream(source, CompressionMode.Decompress),
            CompressionCodec.Lz4 => LZ4Stream.Decode(source),
            CompressionCodec.Zstd => new DecompressionStream(source),
            _ => throw new InvalidDataException($"{(int)codec} is no compression codec"),
        };
        var target = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            target.Write(buffer, 0, read);
            if (target.Length > DecompressedLimit)
            {
                throw new InvalidDataException($"a batch grows beyond {DecompressedLimit} bytes when it is decompressed");
            }
        }

        return target.ToArray();
    }
}
