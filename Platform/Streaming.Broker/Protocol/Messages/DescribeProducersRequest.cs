namespace Streaming.Broker.Protocol.Messages;

/// <summary>DescribeProducers request (API key 61), version 0.</summary>
internal sealed class DescribeProducersRequest : IMessage
{
    public List<TopicRequest> Topics = [];

    public void Fields(FieldCodec codec)
    {
        codec.Array(ref Topics);
    }

    public sealed class TopicRequest : IMessage
    {
        public string Name = "";
        public List<int> PartitionIndexes = [];

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Name);
            codec.Int32s(ref PartitionIndexes);
        }
    }
}
