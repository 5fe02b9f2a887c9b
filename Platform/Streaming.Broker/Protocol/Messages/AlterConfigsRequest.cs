namespace Streaming.Broker.Protocol.Messages;

/// <summary>AlterConfigs request (API key 33), versions 0 to 2.</summary>
internal sealed class AlterConfigsRequest : IMessage
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
        public string? Value;

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Name);
            codec.NullableString(ref Value);
        }
    }
}
