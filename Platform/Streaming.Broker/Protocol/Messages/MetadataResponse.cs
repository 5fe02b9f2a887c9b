namespace Streaming.Broker.Protocol.Messages;

/// <summary>Metadata response (API key 3), versions 0 to 12.</summary>
internal sealed class MetadataResponse : IMessage
{
    public int ThrottleTimeMs;
    public List<Broker> Brokers = [];
    public string? ClusterId;
    public int ControllerId = -1;
    public List<Topic> Topics = [];
    public int ClusterAuthorizedOperations = int.MinValue;

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs, since: 3);
        codec.Array(ref Brokers);
        codec.NullableString(ref ClusterId, since: 2);
        codec.Int32(ref ControllerId, since: 1);
        codec.Array(ref Topics);
        codec.Int32(ref ClusterAuthorizedOperations, since: 8, until: 10);
    }

    public sealed class Broker : IMessage
    {
        public int NodeId;
        public string Host = "";
        public int Port;
        public string? Rack;

        public void Fields(FieldCodec codec)
        {
            codec.Int32(ref NodeId);
            codec.String(ref Host);
            codec.Int32(ref Port);
            codec.NullableString(ref Rack, since: 1);
        }
    }

    public sealed class Topic : IMessage
    {
        public ErrorCode Error;
        public string? Name;
        public Guid TopicId;
        public bool IsInternal;
        public List<Partition> Partitions = [];
        public int TopicAuthorizedOperations = int.MinValue;

        public void Fields(FieldCodec codec)
        {
            codec.Error(ref Error);
            codec.NullableString(ref Name, nullableSince: 12);
            codec.Uuid(ref TopicId, since: 10);
            codec.Boolean(ref IsInternal, since: 1);
            codec.Array(ref Partitions);
            codec.Int32(ref TopicAuthorizedOperations, since: 8);
        }
    }

    public sealed class Partition : IMessage
    {
        public ErrorCode Error;
        public int PartitionIndex;
        public int LeaderId;
        public int LeaderEpoch = -1;
        public List<int> ReplicaNodes = [];
        public List<int> IsrNodes = [];
        public List<int> OfflineReplicas = [];

        public void Fields(FieldCodec codec)
        {
            codec.Error(ref Error);
            codec.Int32(ref PartitionIndex);
            codec.Int32(ref LeaderId);
            codec.Int32(ref LeaderEpoch, since: 7);
            codec.Int32s(ref ReplicaNodes);
            codec.Int32s(ref IsrNodes);
            codec.Int32s(ref OfflineReplicas, since: 5);
        }
    }
}
