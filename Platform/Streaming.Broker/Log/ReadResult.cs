using Streaming.Broker.Protocol;

namespace Streaming.Broker.Log;

internal readonly record struct ReadResult(ErrorCode Error, int Bytes, long HighWatermark, long LogStartOffset);
