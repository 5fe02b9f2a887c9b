namespace Streaming.Broker.Protocol.Messages;

/// <summary>Produce response (API key 0), versions 3 to 11.</summary>
internal sealed class ProduceResponse : IMessage
{
    public List<TopicProduceResponse> Responses = [];
    public int ThrottleTimeMs;

    public void Fields(FieldCodec codec)
    {
        codec.Array(ref Responses);
        codec.Int32(ref ThrottleTimeMs);
    }

    public sealed class TopicProduceResponse : IMessage
    {
        public string Name = "";
        public List<PartitionProduceResponse> PartitionResponses = [];

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Name);
            codec.Array(ref PartitionResponses);
        }
    }

    public sealed class PartitionProduceResponse : IMessage
    {
        public int Index;
        public ErrorCode Error;
        public long BaseOffset;
        public long LogAppendTimeMs = -1;
        public long LogStartOffset = -1;
        public List<BatchIndexAndErrorMessage> RecordErrors = [];
        public string? ErrorMessage;

        public void Fields(FieldCodec codec)
        {
            codec.Int32(ref Index);
            codec.Error(ref Error);
            codec.Int64(ref BaseOffset);
            codec.Int64(ref LogAppendTimeMs);
            codec.Int64(ref LogStartOffset, since: 5);
            codec.Array(ref RecordErrors, since: 8);
            codec.NullableString(ref ErrorMessage, since: 8);
        }
    }

    public sealed class BatchIndexAndErrorMessage : IMessage
    {
        public int BatchIndex;
        public string? BatchIndexErrorMessage;

        public void Fields(FieldCodec codec)
        {
            codec.Int32(ref BatchIndex);
            codec.NullableString(ref BatchIndexErrorMessage);
        }
    }
}
