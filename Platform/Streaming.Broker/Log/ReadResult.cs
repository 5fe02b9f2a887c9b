using Streaming.Broker.Protocol;

namespace Streaming.Broker.Log;

/// <summary>Batches from an offset on, with the marks of the log at that moment.</summary>
internal sealed record ReadResult(
    ErrorCode Error, long HighWatermark, long LastStableOffset, long LogStartOffset, LogSlice? Records = null, IReadOnlyList<AbortedTransaction>? Aborted = null)
{
    public int Bytes => Records?.Length ?? 0;
}
