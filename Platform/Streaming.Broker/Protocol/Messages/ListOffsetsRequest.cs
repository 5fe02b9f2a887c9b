namespace Streaming.Broker.Protocol.Messages;

/// <summary>ListOffsets request (API key 2), versions 1 to 9.</summary>
internal sealed class ListOffsetsRequest : IMessage
{
    public int ReplicaId;
    public sbyte IsolationLevel;
    public List<ListOffsetsTopic> Topics = [];

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ReplicaId);
        codec.Int8(ref IsolationLevel, since: 2);
        codec.Array(ref Topics);
    }

    public sealed class ListOffsetsTopic : IMessage
    {
        public string Name = "";
        public List<ListOffsetsPartition> Partitions = [];

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Name);
            codec.Array(ref Partitions);
        }
    }

    public sealed class ListOffsetsPartition : IMessage
    {
        public int PartitionIndex;
        public int CurrentLeaderEpoch = -1;
        public long Timestamp;

        public void Fields(FieldCodec codec)
        {
            codec.Int32(ref PartitionIndex);
            codec.Int32(ref CurrentLeaderEpoch, since: 4);
            codec.Int64(ref Timestamp);
        }
    }
}
