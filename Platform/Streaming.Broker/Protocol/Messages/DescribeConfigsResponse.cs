namespace Streaming.Broker.Protocol.Messages;

/// <summary>DescribeConfigs response (API key 32), versions 0 to 4.</summary>
internal sealed class DescribeConfigsResponse : IMessage
{
    public int ThrottleTimeMs;
    public List<DescribeConfigsResult> Results = [];

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs);
        codec.Array(ref Results);
    }

    public sealed class DescribeConfigsResult : IMessage
    {
        public ErrorCode Error;
        public string? ErrorMessage;
        public sbyte ResourceType;
        public string ResourceName = "";
        public List<DescribeConfigsResourceResult> Configs = [];

        public void Fields(FieldCodec codec)
        {
            codec.Error(ref Error);
            codec.NullableString(ref ErrorMessage);
            codec.Int8(ref ResourceType);
            codec.String(ref ResourceName);
            codec.Array(ref Configs);
        }
    }

    public sealed class DescribeConfigsResourceResult : IMessage
    {
        public string Name = "";
        public string? Value;
        public bool ReadOnly;
        public bool IsDefault;
        public sbyte ConfigSource = -1;
        public bool IsSensitive;
        public List<DescribeConfigsSynonym> Synonyms = [];
        public sbyte ConfigType;
        public string? Documentation;

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Name);
            codec.NullableString(ref Value);
            codec.Boolean(ref ReadOnly);
            codec.Boolean(ref IsDefault, until: 0);
            codec.Int8(ref ConfigSource, since: 1);
            codec.Boolean(ref IsSensitive);
            codec.Array(ref Synonyms, since: 1);
            codec.Int8(ref ConfigType, since: 3);
            codec.NullableString(ref Documentation, since: 3);
        }
    }

    public sealed class DescribeConfigsSynonym : IMessage
    {
        public string Name = "";
        public string? Value;
        public sbyte Source;

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Name);
            codec.NullableString(ref Value);
            codec.Int8(ref Source);
        }
    }
}
