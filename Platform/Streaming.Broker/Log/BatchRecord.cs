namespace Streaming.Broker.Log;

/// <summary>One record in a batch: its own bytes with their length prefix, and what the broker looks at. A null key or value has length -1.</summary>
internal readonly record struct BatchRecord(long Offset, long Timestamp, ReadOnlyMemory<byte> Raw, ReadOnlyMemory<byte> Key, int KeyLength, int ValueLength)
{
    public bool HasKey => KeyLength >= 0;

    public bool IsTombstone => ValueLength < 0;
}
