namespace Streaming.Broker.Protocol.Messages;

/// <summary>CreateTopics request (API key 19), versions 0 to 7.</summary>
internal sealed class CreateTopicsRequest : IMessage
{
    public List<CreatableTopic> Topics = [];
    public int TimeoutMs = 60000;
    public bool ValidateOnly;

    public void Fields(FieldCodec codec)
    {
        codec.Array(ref Topics);
        codec.Int32(ref TimeoutMs);
        codec.Boolean(ref ValidateOnly, since: 1);
    }

    public sealed class CreatableTopic : IMessage
    {
        public string Name = "";
        public int NumPartitions;
        public short ReplicationFactor;
        public List<CreatableReplicaAssignment> Assignments = [];
        public List<CreatableTopicConfig> Configs = [];

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Name);
            codec.Int32(ref NumPartitions);
            codec.Int16(ref ReplicationFactor);
            codec.Array(ref Assignments);
            codec.Array(ref Configs);
        }
    }

    public sealed class CreatableReplicaAssignment : IMessage
    {
        public int PartitionIndex;
        public List<int> BrokerIds = [];

        public void Fields(FieldCodec codec)
        {
            codec.Int32(ref PartitionIndex);
            codec.Int32s(ref BrokerIds);
        }
    }

    public sealed class CreatableTopicConfig : IMessage
    {
        public string Name = "";
        public string? Value;

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Name);
            codec.NullableString(ref Value);
        }
    }
}
