namespace Streaming.Broker.Protocol.Messages;

/// <summary>OffsetDelete request (API key 47), version 0.</summary>
internal sealed class OffsetDeleteRequest : IMessage
{
    public string GroupId = "";
    public List<Topic> Topics = [];

    public void Fields(FieldCodec codec)
    {
        codec.String(ref GroupId);
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

        public void Fields(FieldCodec codec)
        {
            codec.Int32(ref PartitionIndex);
        }
    }
}
