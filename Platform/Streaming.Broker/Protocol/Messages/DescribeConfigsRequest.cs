namespace Streaming.Broker.Protocol.Messages;

/// <summary>DescribeConfigs request (API key 32), versions 0 to 4.</summary>
internal sealed class DescribeConfigsRequest : IMessage
{
    public List<DescribeConfigsResource> Resources = [];
    public bool IncludeSynonyms;
    public bool IncludeDocumentation;

    public void Fields(FieldCodec codec)
    {
        codec.Array(ref Resources);
        codec.Boolean(ref IncludeSynonyms, since: 1);
        codec.Boolean(ref IncludeDocumentation, since: 3);
    }

    public sealed class DescribeConfigsResource : IMessage
    {
        public sbyte ResourceType;
        public string ResourceName = "";
        public List<string>? ConfigurationKeys;

        public void Fields(FieldCodec codec)
        {
            codec.Int8(ref ResourceType);
            codec.String(ref ResourceName);
            codec.NullableStrings(ref ConfigurationKeys);
        }
    }
}
