namespace Streaming.Broker.Protocol.Messages;

/// <summary>AddOffsetsToTxn response (API key 25), versions 0 to 4.</summary>
internal sealed class AddOffsetsToTxnResponse : IMessage
{
    public int ThrottleTimeMs;
    public ErrorCode Error;

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs);
        codec.Error(ref Error);
    }
}
