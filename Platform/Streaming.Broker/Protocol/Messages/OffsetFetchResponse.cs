namespace Streaming.Broker.Protocol.Messages;

/// <summary>OffsetFetch response (API key 9), versions 1 to 9.</summary>
internal sealed class OffsetFetchResponse : IMessage
{
    public int ThrottleTimeMs;
    public List<Topic> Topics = [];
    public ErrorCode Error;
    public List<Group> Groups = [];

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs, since: 3);
        codec.Array(ref Topics, until: 7);
        codec.Error(ref Error, since: 2, until: 7);
        codec.Array(ref Groups, since: 8);
    }

    public sealed class Topic : IMessage
    {
        public string Name = "";
        public List<Partition> Partitions = [];

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Name);
            codec.Array(ref Partitions);
        }
    }

    public sealed class Group : IMessage
    {
        public string GroupId = "";
        public List<Topic> Topics = [];
        public ErrorCode Error;

        public void Fields(FieldCodec codec)
        {
            codec.String(ref GroupId);
            codec.Array(ref Topics);
            codec.Error(ref Error);
        }
    }

    public sealed class Partition : IMessage
    {
        public int PartitionIndex;
        public long CommittedOffset;
        public int CommittedLeaderEpoch = -1;
        public string? Metadata;
        public ErrorCode Error;

        public void Fields(FieldCodec codec)
        {
            codec.Int32(ref PartitionIndex);
            codec.Int64(ref CommittedOffset);
            codec.Int32(ref CommittedLeaderEpoch, since: 5);
            codec.NullableString(ref Metadata);
            codec.Error(ref Error);
        }
    }
}
