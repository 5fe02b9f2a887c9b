namespace Streaming.Broker.Protocol.Messages;

/// <summary>InitProducerId request (API key 22), versions 0 to 5.</summary>
internal sealed class InitProducerIdRequest : IMessage
{
    public string? TransactionalId;
    public int TransactionTimeoutMs;
    public long ProducerId = -1;
    public short ProducerEpoch = -1;

    public void Fields(FieldCodec codec)
    {
        codec.NullableString(ref TransactionalId);
        codec.Int32(ref TransactionTimeoutMs);
        codec.Int64(ref ProducerId, since: 3);
        codec.Int16(ref ProducerEpoch, since: 3);
    }
}
