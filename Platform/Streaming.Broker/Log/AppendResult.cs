using Streaming.Broker.Protocol;

namespace Streaming.Broker.Log;

/// <summary>Where a batch was stored, or why not; the time is that of a log with append time, else -1.</summary>
internal readonly record struct AppendResult(ErrorCode Error, long BaseOffset = -1, long LogStartOffset = -1, long LogAppendTime = -1);
