namespace Streaming.Broker.Protocol.Messages;

/// <summary>Fetch request (API key 1), versions 4 to 17.</summary>
internal sealed class FetchRequest : IMessage
{
    public string? ClusterId;
    public int ReplicaId = -1;
    public int MaxWaitMs;
    public int MinBytes;
    public int MaxBytes = int.MaxValue;
    public sbyte IsolationLevel;
    public int SessionId;
    public int SessionEpoch = -1;
    public List<FetchTopic> Topics = [];
    public List<ForgottenTopic> ForgottenTopicsData = [];
    public string RackId = "";

    public void Fields(FieldCodec codec)
    {
        codec.Tagged(0, ClusterId is not null, () => codec.NullableString(ref ClusterId), since: 12);
        codec.Int32(ref ReplicaId, until: 14);
        codec.Int32(ref MaxWaitMs);
        codec.Int32(ref MinBytes);
        codec.Int32(ref MaxBytes);
        codec.Int8(ref IsolationLevel);
        codec.Int32(ref SessionId, since: 7);
        codec.Int32(ref SessionEpoch, since: 7);
        codec.Array(ref Topics);
        codec.Array(ref ForgottenTopicsData, since: 7);
        codec.String(ref RackId, since: 11);
    }

    public sealed class FetchTopic : IMessage
    {
        public string Topic = "";
        public Guid TopicId;
        public List<FetchPartition> Partitions = [];

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Topic, until: 12);
            codec.Uuid(ref TopicId, since: 13);
            codec.Array(ref Partitions);
        }
    }

    public sealed class ForgottenTopic : IMessage
    {
        public string Topic = "";
        public Guid TopicId;
        public List<int> Partitions = [];

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Topic, until: 12);
            codec.Uuid(ref TopicId, since: 13);
            codec.Int32s(ref Partitions);
        }
    }

    public sealed class FetchPartition : IMessage
    {
        public int Partition;
        public int CurrentLeaderEpoch = -1;
        public long FetchOffset;
        public int LastFetchedEpoch = -1;
        public long LogStartOffset = -1;
        public int PartitionMaxBytes;

        public void Fields(FieldCodec codec)
        {
            codec.Int32(ref Partition);
            codec.Int32(ref CurrentLeaderEpoch, since: 9);
            codec.Int64(ref FetchOffset);
            codec.Int32(ref LastFetchedEpoch, since: 12);
            codec.Int64(ref LogStartOffset, since: 5);
            codec.Int32(ref PartitionMaxBytes);
        }
    }
}
