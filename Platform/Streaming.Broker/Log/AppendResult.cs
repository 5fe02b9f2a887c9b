using Streaming.Broker.Protocol;

namespace Streaming.Broker.Log;

internal readonly record struct AppendResult(ErrorCode Error, long BaseOffset, long LogStartOffset);
