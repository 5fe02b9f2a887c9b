namespace Streaming.Broker.Protocol.Messages;

/// <summary>ListGroups response (API key 16), versions 0 to 5.</summary>
internal sealed class ListGroupsResponse : IMessage
{
    public int ThrottleTimeMs;
    public ErrorCode Error;
    public List<ListedGroup> Groups = [];

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs, since: 1);
        codec.Error(ref Error);
        codec.Array(ref Groups);
    }

    public sealed class ListedGroup : IMessage
    {
        public string GroupId = "";
        public string ProtocolType = "";
        public string GroupState = "";
        public string GroupType = "";

        public void Fields(FieldCodec codec)
        {
            codec.String(ref GroupId);
            codec.String(ref ProtocolType);
            codec.String(ref GroupState, since: 4);
            codec.String(ref GroupType, since: 5);
        }
    }
}
