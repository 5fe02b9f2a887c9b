namespace Streaming.Broker.Protocol.Messages;

/// <summary>OffsetCommit response (API key 8), versions 2 to 9.</summary>
internal sealed class OffsetCommitResponse : IMessage
{
    public int ThrottleTimeMs;
    public List<Topic> Topics = [];

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs, since: 3);
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
        public ErrorCode Error;

        public void Fields(FieldCodec codec)
        {
            codec.Int32(ref PartitionIndex);
            codec.Error(ref Error);
        }
    }
}
