using Streaming.Broker.Protocol;

namespace Streaming.Broker.Api;

/// <summary>One broker leads every partition in epoch 0 for ever.</summary>
internal static class LeaderEpoch
{
    public const int Current = 0;

    /// <summary>Whether the client knows the same epoch; one that knows none (-1) is not checked.</summary>
    public static ErrorCode Check(int known) => known > Current ? ErrorCode.UnknownLeaderEpoch : ErrorCode.None;
}
