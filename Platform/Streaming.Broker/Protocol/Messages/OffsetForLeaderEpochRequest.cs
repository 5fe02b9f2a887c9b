namespace Streaming.Broker.Protocol.Messages;

/// <summary>OffsetForLeaderEpoch request (API key 23), versions 2 to 4.</summary>
internal sealed class OffsetForLeaderEpochRequest : IMessage
{
    public int ReplicaId = -2;
    public List<OffsetForLeaderTopic> Topics = [];

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ReplicaId, since: 3);
        codec.Array(ref Topics);
    }

    public sealed class OffsetForLeaderTopic : IMessage
    {
        public string Topic = "";
        public List<OffsetForLeaderPartition> Partitions = [];

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Topic);
            codec.Array(ref Partitions);
        }
    }

    public sealed class OffsetForLeaderPartition : IMessage
    {
        public int Partition;
        public int CurrentLeaderEpoch = -1;
        public int LeaderEpoch;

        public void Fields(FieldCodec codec)
        {
            codec.Int32(ref Partition);
            codec.Int32(ref CurrentLeaderEpoch);
            codec.Int32(ref LeaderEpoch);
        }
    }
}
