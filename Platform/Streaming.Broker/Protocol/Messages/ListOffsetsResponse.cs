namespace Streaming.Broker.Protocol.Messages;

/// <summary>ListOffsets response (API key 2), versions 1 to 9.</summary>
internal sealed class ListOffsetsResponse : IMessage
{
    public int ThrottleTimeMs;
    public List<ListOffsetsTopicResponse> Topics = [];

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs, since: 2);
        codec.Array(ref Topics);
    }

    public sealed class ListOffsetsTopicResponse : IMessage
    {
        public string Name = "";
        public List<ListOffsetsPartitionResponse> Partitions = [];

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Name);
            codec.Array(ref Partitions);
        }
    }

    public sealed class ListOffsetsPartitionResponse : IMessage
    {
        public int PartitionIndex;
        public ErrorCode Error;
        public long Timestamp = -1;
        public long Offset = -1;
        public int LeaderEpoch = -1;

        public void Fields(FieldCodec codec)
        {
            codec.Int32(ref PartitionIndex);
            codec.Error(ref Error);
            codec.Int64(ref Timestamp);
            codec.Int64(ref Offset);
            codec.Int32(ref LeaderEpoch, since: 4);
        }
    }
}
