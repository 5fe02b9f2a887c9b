namespace Streaming.Broker.Protocol.Messages;

/// <summary>CreatePartitions request (API key 37), versions 0 to 3.</summary>
internal sealed class CreatePartitionsRequest : IMessage
{
    public List<CreatePartitionsTopic> Topics = [];
    public int TimeoutMs;
    public bool ValidateOnly;

    public void Fields(FieldCodec codec)
    {
        codec.Array(ref Topics);
        codec.Int32(ref TimeoutMs);
        codec.Boolean(ref ValidateOnly);
    }

    public sealed class CreatePartitionsTopic : IMessage
    {
        public string Name = "";
        public int Count;
        public List<CreatePartitionsAssignment>? Assignments;

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Name);
            codec.Int32(ref Count);
            codec.NullableArray(ref Assignments);
        }
    }

    public sealed class CreatePartitionsAssignment : IMessage
    {
        public List<int> BrokerIds = [];

        public void Fields(FieldCodec codec)
        {
            codec.Int32s(ref BrokerIds);
        }
    }
}
