namespace Streaming.Broker.Protocol.Messages;

/// <summary>InitProducerId response (API key 22), versions 0 to 5.</summary>
internal sealed class InitProducerIdResponse : IMessage
{
    public int ThrottleTimeMs;
    public ErrorCode Error;
    public long ProducerId = -1;
    public short ProducerEpoch;

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs);
        codec.Error(ref Error);
        codec.Int64(ref ProducerId);
        codec.Int16(ref ProducerEpoch);
    }
}
