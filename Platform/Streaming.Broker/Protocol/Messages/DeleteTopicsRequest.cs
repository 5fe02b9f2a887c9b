namespace Streaming.Broker.Protocol.Messages;

/// <summary>DeleteTopics request (API key 20), versions 0 to 6.</summary>
internal sealed class DeleteTopicsRequest : IMessage
{
    public List<DeleteTopicState> Topics = [];
    public List<string> TopicNames = [];
    public int TimeoutMs;

    public void Fields(FieldCodec codec)
    {
        codec.Array(ref Topics, since: 6);
        codec.Strings(ref TopicNames, until: 5);
        codec.Int32(ref TimeoutMs);
    }

    public sealed class DeleteTopicState : IMessage
    {
        public string? Name;
        public Guid TopicId;

        public void Fields(FieldCodec codec)
        {
            codec.NullableString(ref Name);
            codec.Uuid(ref TopicId);
        }
    }
}
