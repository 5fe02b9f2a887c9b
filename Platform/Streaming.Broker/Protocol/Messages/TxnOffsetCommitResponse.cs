namespace Streaming.Broker.Protocol.Messages;

/// <summary>TxnOffsetCommit response (API key 28), versions 0 to 4.</summary>
internal sealed class TxnOffsetCommitResponse : IMessage
{
    public int ThrottleTimeMs;
    public List<Topic> Topics = [];

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs);
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
