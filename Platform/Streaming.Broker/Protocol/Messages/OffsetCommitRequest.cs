namespace Streaming.Broker.Protocol.Messages;

/// <summary>OffsetCommit request (API key 8), versions 2 to 9.</summary>
internal sealed class OffsetCommitRequest : IMessage
{
    public string GroupId = "";
    public int GenerationId = -1;
    public string MemberId = "";
    public string? GroupInstanceId;
    public long RetentionTimeMs = -1;
    public List<Topic> Topics = [];

    public void Fields(FieldCodec codec)
    {
        codec.String(ref GroupId);
        codec.Int32(ref GenerationId);
        codec.String(ref MemberId);
        codec.NullableString(ref GroupInstanceId, since: 7);
        codec.Int64(ref RetentionTimeMs, until: 4);
        codec.Array(ref Topics);
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

    public sealed class Partition : IMessage
    {
        public int PartitionIndex;
        public long CommittedOffset;
        public int CommittedLeaderEpoch = -1;
        public string? CommittedMetadata;

        public void Fields(FieldCodec codec)
        {
            codec.Int32(ref PartitionIndex);
            codec.Int64(ref CommittedOffset);
            codec.Int32(ref CommittedLeaderEpoch, since: 6);
            codec.NullableString(ref CommittedMetadata);
        }
    }
}
