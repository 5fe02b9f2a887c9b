namespace Streaming.Broker.Protocol.Messages;

/// <summary>DeleteTopics response (API key 20), versions 0 to 6.</summary>
internal sealed class DeleteTopicsResponse : IMessage
{
    public int ThrottleTimeMs;
    public List<DeletableTopicResult> Responses = [];

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs, since: 1);
        codec.Array(ref Responses);
    }

    public sealed class DeletableTopicResult : IMessage
    {
        public string? Name;
        public Guid TopicId;
        public ErrorCode Error;
        public string? ErrorMessage;

        public void Fields(FieldCodec codec)
        {
            codec.NullableString(ref Name, nullableSince: 6);
            codec.Uuid(ref TopicId, since: 6);
            codec.Error(ref Error);
            codec.NullableString(ref ErrorMessage, since: 5);
        }
    }
}
