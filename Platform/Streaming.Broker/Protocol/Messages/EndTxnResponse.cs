namespace Streaming.Broker.Protocol.Messages;

/// <summary>EndTxn response (API key 26), versions 0 to 4.</summary>
internal sealed class EndTxnResponse : IMessage
{
    public int ThrottleTimeMs;
    public ErrorCode Error;

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs);
        codec.Error(ref Error);
    }
}
