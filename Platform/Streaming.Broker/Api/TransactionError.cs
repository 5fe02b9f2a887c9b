using Streaming.Broker.Protocol;

namespace Streaming.Broker.Api;

/// <summary>Older versions know a fenced producer by another code (KIP-588).</summary>
internal static class TransactionError
{
    public static ErrorCode For(ErrorCode error, short version, short fencedSince) =>
        error == ErrorCode.ProducerFenced && version < fencedSince ? ErrorCode.InvalidProducerEpoch : error;
}
