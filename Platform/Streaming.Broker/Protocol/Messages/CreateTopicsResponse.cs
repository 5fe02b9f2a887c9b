namespace Streaming.Broker.Protocol.Messages;

/// <summary>CreateTopics response (API key 19), versions 0 to 7.</summary>
internal sealed class CreateTopicsResponse : IMessage
{
    public int ThrottleTimeMs;
    public List<CreatableTopicResult> Topics = [];

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs, since: 2);
        codec.Array(ref Topics);
    }

    public sealed class CreatableTopicResult : IMessage
    {
        public string Name = "";
        public Guid TopicId;
        public ErrorCode Error;
        public string? ErrorMessage;
        public int NumPartitions = -1;
        public short ReplicationFactor = -1;
        public List<TopicConfig>? Configs;

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Name);
            codec.Uuid(ref TopicId, since: 7);
            codec.Error(ref Error);
            codec.NullableString(ref ErrorMessage, since: 1);
            codec.Int32(ref NumPartitions, since: 5);
            codec.Int16(ref ReplicationFactor, since: 5);
            codec.NullableArray(ref Configs, since: 5);
        }
    }

    public sealed class TopicConfig : IMessage
    {
        public string Name = "";
        public string? Value;
        public bool ReadOnly;
        public sbyte ConfigSource = -1;
        public bool IsSensitive;

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Name);
            codec.NullableString(ref Value);
            codec.Boolean(ref ReadOnly);
            codec.Int8(ref ConfigSource);
            codec.Boolean(ref IsSensitive);
        }
    }
}
