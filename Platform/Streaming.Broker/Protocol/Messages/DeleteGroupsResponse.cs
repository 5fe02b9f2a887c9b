namespace Streaming.Broker.Protocol.Messages;

/// <summary>DeleteGroups response (API key 42), versions 0 to 2.</summary>
internal sealed class DeleteGroupsResponse : IMessage
{
    public int ThrottleTimeMs;
    public List<DeletableGroupResult> Results = [];

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs);
        codec.Array(ref Results);
    }

    public sealed class DeletableGroupResult : IMessage
    {
        public string GroupId = "";
        public ErrorCode Error;

        public void Fields(FieldCodec codec)
        {
            codec.String(ref GroupId);
            codec.Error(ref Error);
        }
    }
}
