namespace Streaming.Broker.Protocol.Messages;

/// <summary>DeleteRecords response (API key 21), versions 0 to 2.</summary>
internal sealed class DeleteRecordsResponse : IMessage
{
    public int ThrottleTimeMs;
    public List<DeleteRecordsTopicResult> Topics = [];

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs);
        codec.Array(ref Topics);
    }

    public sealed class DeleteRecordsTopicResult : IMessage
    {
        public string Name = "";
        public List<DeleteRecordsPartitionResult> Partitions = [];

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Name);
            codec.Array(ref Partitions);
        }
    }

    public sealed class DeleteRecordsPartitionResult : IMessage
    {
        public int PartitionIndex;
        public long LowWatermark;
        public ErrorCode Error;

        public void Fields(FieldCodec codec)
        {
            codec.Int32(ref PartitionIndex);
            codec.Int64(ref LowWatermark);
            codec.Error(ref Error);
        }
    }
}
