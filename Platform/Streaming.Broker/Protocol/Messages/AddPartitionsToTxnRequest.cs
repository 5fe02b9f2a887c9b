namespace Streaming.Broker.Protocol.Messages;

/// <summary>AddPartitionsToTxn request (API key 24), versions 0 to 5.</summary>
internal sealed class AddPartitionsToTxnRequest : IMessage
{
    public List<AddPartitionsToTxnTransaction> Transactions = [];
    public string TransactionalId = "";
    public long ProducerId;
    public short ProducerEpoch;
    public List<AddPartitionsToTxnTopic> Topics = [];

    public void Fields(FieldCodec codec)
    {
        codec.Array(ref Transactions, since: 4);
        codec.String(ref TransactionalId, until: 3);
        codec.Int64(ref ProducerId, until: 3);
        codec.Int16(ref ProducerEpoch, until: 3);
        codec.Array(ref Topics, until: 3);
    }

    public sealed class AddPartitionsToTxnTransaction : IMessage
    {
        public string TransactionalId = "";
        public long ProducerId;
        public short ProducerEpoch;
        public bool VerifyOnly;
        public List<AddPartitionsToTxnTopic> Topics = [];

        public void Fields(FieldCodec codec)
        {
            codec.String(ref TransactionalId);
            codec.Int64(ref ProducerId);
            codec.Int16(ref ProducerEpoch);
            codec.Boolean(ref VerifyOnly);
            codec.Array(ref Topics);
        }
    }

    public sealed class AddPartitionsToTxnTopic : IMessage
    {
        public string Name = "";
        public List<int> Partitions = [];

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Name);
            codec.Int32s(ref Partitions);
        }
    }
}
