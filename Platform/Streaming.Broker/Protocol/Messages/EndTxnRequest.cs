namespace Streaming.Broker.Protocol.Messages;

/// <summary>EndTxn request (API key 26), versions 0 to 4.</summary>
internal sealed class EndTxnRequest : IMessage
{
    public string TransactionalId = "";
    public long ProducerId;
    public short ProducerEpoch;
    public bool Committed;

    public void Fields(FieldCodec codec)
    {
        codec.String(ref TransactionalId);
        codec.Int64(ref ProducerId);
        codec.Int16(ref ProducerEpoch);
        codec.Boolean(ref Committed);
    }
}
