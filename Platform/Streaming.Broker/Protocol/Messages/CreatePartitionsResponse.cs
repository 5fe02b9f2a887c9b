namespace Streaming.Broker.Protocol.Messages;

/// <summary>CreatePartitions response (API key 37), versions 0 to 3.</summary>
internal sealed class CreatePartitionsResponse : IMessage
{
    public int ThrottleTimeMs;
    public List<CreatePartitionsTopicResult> Results = [];

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs);
        codec.Array(ref Results);
    }

    public sealed class CreatePartitionsTopicResult : IMessage
    {
        public string Name = "";
        public ErrorCode Error;
        public string? ErrorMessage;

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Name);
            codec.Error(ref Error);
            codec.NullableString(ref ErrorMessage);
        }
    }
}
