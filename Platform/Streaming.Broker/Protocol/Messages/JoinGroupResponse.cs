namespace Streaming.Broker.Protocol.Messages;

/// <summary>JoinGroup response (API key 11), versions 0 to 9.</summary>
internal sealed class JoinGroupResponse : IMessage
{
    public int ThrottleTimeMs;
    public ErrorCode Error;
    public int GenerationId = -1;
    public string? ProtocolType;
    public string? ProtocolName;
    public string Leader = "";
    public bool SkipAssignment;
    public string MemberId = "";
    public List<Member> Members = [];

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs, since: 2);
        codec.Error(ref Error);
        codec.Int32(ref GenerationId);
        codec.NullableString(ref ProtocolType, since: 7);
        codec.NullableString(ref ProtocolName, nullableSince: 7);
        codec.String(ref Leader);
        codec.Boolean(ref SkipAssignment, since: 9);
        codec.String(ref MemberId);
        codec.Array(ref Members);
    }

    public sealed class Member : IMessage
    {
        public string MemberId = "";
        public string? GroupInstanceId;
        public ReadOnlyMemory<byte> Metadata;

        public void Fields(FieldCodec codec)
        {
            codec.String(ref MemberId);
            codec.NullableString(ref GroupInstanceId, since: 5);
            codec.Bytes(ref Metadata);
        }
    }
}
