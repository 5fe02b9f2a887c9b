namespace Streaming.Broker.Protocol.Messages;

/// <summary>Heartbeat response (API key 12), versions 0 to 4.</summary>
internal sealed class HeartbeatResponse : IMessage
{
    public int ThrottleTimeMs;
    public ErrorCode Error;

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs, since: 1);
        codec.Error(ref Error);
    }
}
