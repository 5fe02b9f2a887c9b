namespace Streaming.Broker.Log;

/// <summary>A transaction whose records in this partition do not count; the last offset is that of its marker.</summary>
internal readonly record struct AbortedTransaction(long ProducerId, long FirstOffset, long LastOffset);
