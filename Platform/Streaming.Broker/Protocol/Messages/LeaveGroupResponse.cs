namespace Streaming.Broker.Protocol.Messages;

/// <summary>LeaveGroup response (API key 13), versions 0 to 5.</summary>
internal sealed class LeaveGroupResponse : IMessage
{
    public int ThrottleTimeMs;
    public ErrorCode Error;
    public List<MemberResponse> Members = [];

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs, since: 1);
        codec.Error(ref Error);
        codec.Array(ref Members, since: 3);
    }

    public sealed class MemberResponse : IMessage
    {
        public string MemberId = "";
        public string? GroupInstanceId;
        public ErrorCode Error;

        public void Fields(FieldCodec codec)
        {
            codec.String(ref MemberId);
            codec.NullableString(ref GroupInstanceId);
            codec.Error(ref Error);
        }
    }
}
