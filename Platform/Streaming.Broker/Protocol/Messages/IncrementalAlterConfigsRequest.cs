namespace Streaming.Broker.Protocol.Messages;

/// <summary>IncrementalAlterConfigs request (API key 44), versions 0 to 1.</summary>
internal sealed class IncrementalAlterConfigsRequest : IMessage
{
    public List<AlterConfigsResource> Resources = [];
    public bool ValidateOnly;

    public void Fields(FieldCodec codec)
    {
        codec.Array(ref Resources);
        codec.Boolean(ref ValidateOnly);
    }

    public sealed class AlterConfigsResource : IMessage
    {
        public sbyte ResourceType;
        public string ResourceName = "";
        public List<AlterableConfig> Configs = [];

        public void Fields(FieldCodec codec)
        {
            codec.Int8(ref ResourceType);
            codec.String(ref ResourceName);
            codec.Array(ref Configs);
        }
    }

    public sealed class AlterableConfig : IMessage
    {
        public string Name = "";
        public sbyte ConfigOperation;
        public string? Value;

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Name);
            codec.Int8(ref ConfigOperation);
            codec.NullableString(ref Value);
        }
    }
}
