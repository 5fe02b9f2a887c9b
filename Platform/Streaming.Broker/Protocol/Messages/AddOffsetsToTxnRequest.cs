namespace Streaming.Broker.Protocol.Messages;

/// <summary>AddOffsetsToTxn request (API key 25), versions 0 to 4.</summary>
internal sealed class AddOffsetsToTxnRequest : IMessage
{
    public string TransactionalId = "";
    public long ProducerId;
    public short ProducerEpoch;
    public string GroupId = "";

    public void Fields(FieldCodec codec)
    {
        codec.String(ref TransactionalId);
        codec.Int64(ref ProducerId);
        codec.Int16(ref ProducerEpoch);
        codec.String(ref GroupId);
    }
}
