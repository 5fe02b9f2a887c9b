namespace Streaming.Broker.Protocol.Messages;

/// <summary>Fetch response (API key 1), versions 4 to 17.</summary>
internal sealed class FetchResponse : IMessage
{
    public int ThrottleTimeMs;
    public ErrorCode Error;
    public int SessionId;
    public List<FetchableTopicResponse> Responses = [];

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs);
        codec.Error(ref Error, since: 7);
        codec.Int32(ref SessionId, since: 7);
        codec.Array(ref Responses);
    }

    public sealed class FetchableTopicResponse : IMessage
    {
        public string Topic = "";
        public Guid TopicId;
        public List<PartitionData> Partitions = [];

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Topic, until: 12);
            codec.Uuid(ref TopicId, since: 13);
            codec.Array(ref Partitions);
        }
    }

    public sealed class PartitionData : IMessage
    {
        public int PartitionIndex;
        public ErrorCode Error;
        public long HighWatermark;
        public long LastStableOffset = -1;
        public long LogStartOffset = -1;
        public List<AbortedTransaction>? AbortedTransactions;
        public int PreferredReadReplica = -1;
        public Records? Records;

        public void Fields(FieldCodec codec)
        {
            codec.Int32(ref PartitionIndex);
            codec.Error(ref Error);
            codec.Int64(ref HighWatermark);
            codec.Int64(ref LastStableOffset);
            codec.Int64(ref LogStartOffset, since: 5);
            codec.NullableArray(ref AbortedTransactions);
            codec.Int32(ref PreferredReadReplica, since: 11);
            codec.Records(ref Records);
        }
    }

    public sealed class AbortedTransaction : IMessage
    {
        public long ProducerId;
        public long FirstOffset;

        public void Fields(FieldCodec codec)
        {
            codec.Int64(ref ProducerId);
            codec.Int64(ref FirstOffset);
        }
    }
}
