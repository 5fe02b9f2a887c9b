namespace Streaming.Broker.Protocol.Messages;

/// <summary>IncrementalAlterConfigs response (API key 44), versions 0 to 1.</summary>
internal sealed class IncrementalAlterConfigsResponse : IMessage
{
    public int ThrottleTimeMs;
    public List<AlterConfigsResourceResponse> Responses = [];

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs);
        codec.Array(ref Responses);
    }

    public sealed class AlterConfigsResourceResponse : IMessage
    {
        public ErrorCode Error;
        public string? ErrorMessage;
        public sbyte ResourceType;
        public string ResourceName = "";

        public void Fields(FieldCodec codec)
        {
            codec.Error(ref Error);
            codec.NullableString(ref ErrorMessage);
            codec.Int8(ref ResourceType);
            codec.String(ref ResourceName);
        }
    }
}
