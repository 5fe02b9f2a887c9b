namespace Streaming.Broker.Protocol.Messages;

/// <summary>Metadata request (API key 3), versions 0 to 12.</summary>
internal sealed class MetadataRequest : IMessage
{
    public List<Topic>? Topics;
    public bool AllowAutoTopicCreation = true;
    public bool IncludeClusterAuthorizedOperations;
    public bool IncludeTopicAuthorizedOperations;

    public void Fields(FieldCodec codec)
    {
        codec.NullableArray(ref Topics, nullableSince: 1);
        codec.Boolean(ref AllowAutoTopicCreation, since: 4);
        codec.Boolean(ref IncludeClusterAuthorizedOperations, since: 8, until: 10);
        codec.Boolean(ref IncludeTopicAuthorizedOperations, since: 8);
    }

    public sealed class Topic : IMessage
    {
        public Guid TopicId;
        public string? Name;

        public void Fields(FieldCodec codec)
        {
            codec.Uuid(ref TopicId, since: 10);
            codec.NullableString(ref Name, nullableSince: 10);
        }
    }
}
