namespace Streaming.Broker.Protocol.Messages;

/// <summary>OffsetForLeaderEpoch response (API key 23), versions 2 to 4.</summary>
internal sealed class OffsetForLeaderEpochResponse : IMessage
{
    public int ThrottleTimeMs;
    public List<OffsetForLeaderTopicResult> Topics = [];

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs);
        codec.Array(ref Topics);
    }

    public sealed class OffsetForLeaderTopicResult : IMessage
    {
        public string Topic = "";
        public List<EpochEndOffset> Partitions = [];

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Topic);
            codec.Array(ref Partitions);
        }
    }

    public sealed class EpochEndOffset : IMessage
    {
        public ErrorCode Error;
        public int Partition;
        public int LeaderEpoch = -1;
        public long EndOffset = -1;

        public void Fields(FieldCodec codec)
        {
            codec.Error(ref Error);
            codec.Int32(ref Partition);
            codec.Int32(ref LeaderEpoch);
            codec.Int64(ref EndOffset);
        }
    }
}
