namespace Streaming.Broker.Log;

/// <summary>How the records of a batch are compressed (the lowest bits of its attributes).</summary>
internal enum CompressionCodec
{
    None = 0,
    Gzip = 1,
    Snappy = 2,
    Lz4 = 3,
    Zstd = 4,
}
