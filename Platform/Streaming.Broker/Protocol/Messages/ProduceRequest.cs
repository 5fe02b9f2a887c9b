namespace Streaming.Broker.Protocol.Messages;

/// <summary>Produce request (API key 0), versions 3 to 11.</summary>
internal sealed class ProduceRequest : IMessage
{
    public string? TransactionalId;
    public short Acks;
    public int TimeoutMs;
    public List<TopicProduceData> TopicData = [];

    public void Fields(FieldCodec codec)
    {
        codec.NullableString(ref TransactionalId);
        codec.Int16(ref Acks);
        codec.Int32(ref TimeoutMs);
        codec.Array(ref TopicData);
    }

    public sealed class TopicProduceData : IMessage
    {
        public string Name = "";
        public List<PartitionProduceData> PartitionData = [];

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Name);
            codec.Array(ref PartitionData);
        }
    }

    public sealed class PartitionProduceData : IMessage
    {
        public int Index;
        public Records? Records;

        public void Fields(FieldCodec codec)
        {
            codec.Int32(ref Index);
            codec.Records(ref Records);
        }
    }
}
