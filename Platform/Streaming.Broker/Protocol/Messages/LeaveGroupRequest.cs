namespace Streaming.Broker.Protocol.Messages;

/// <summary>LeaveGroup request (API key 13), versions 0 to 5.</summary>
internal sealed class LeaveGroupRequest : IMessage
{
    public string GroupId = "";
    public string MemberId = "";
    public List<MemberIdentity> Members = [];

    public void Fields(FieldCodec codec)
    {
        codec.String(ref GroupId);
        codec.String(ref MemberId, until: 2);
        codec.Array(ref Members, since: 3);
    }

    public sealed class MemberIdentity : IMessage
    {
        public string MemberId = "";
        public string? GroupInstanceId;
        public string? Reason;

        public void Fields(FieldCodec codec)
        {
            codec.String(ref MemberId);
            codec.NullableString(ref GroupInstanceId);
            codec.NullableString(ref Reason, since: 5);
        }
    }
}
