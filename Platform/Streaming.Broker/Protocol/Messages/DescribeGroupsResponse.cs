namespace Streaming.Broker.Protocol.Messages;

/// <summary>DescribeGroups response (API key 15), versions 0 to 5.</summary>
internal sealed class DescribeGroupsResponse : IMessage
{
    public int ThrottleTimeMs;
    public List<DescribedGroup> Groups = [];

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs, since: 1);
        codec.Array(ref Groups);
    }

    public sealed class DescribedGroup : IMessage
    {
        public ErrorCode Error;
        public string GroupId = "";
        public string GroupState = "";
        public string ProtocolType = "";
        public string ProtocolData = "";
        public List<DescribedGroupMember> Members = [];
        public int AuthorizedOperations = int.MinValue;

        public void Fields(FieldCodec codec)
        {
            codec.Error(ref Error);
            codec.String(ref GroupId);
            codec.String(ref GroupState);
            codec.String(ref ProtocolType);
            codec.String(ref ProtocolData);
            codec.Array(ref Members);
            codec.Int32(ref AuthorizedOperations, since: 3);
        }
    }

    public sealed class DescribedGroupMember : IMessage
    {
        public string MemberId = "";
        public string? GroupInstanceId;
        public string ClientId = "";
        public string ClientHost = "";
        public ReadOnlyMemory<byte> MemberMetadata;
        public ReadOnlyMemory<byte> MemberAssignment;

        public void Fields(FieldCodec codec)
        {
            codec.String(ref MemberId);
            codec.NullableString(ref GroupInstanceId, since: 4);
            codec.String(ref ClientId);
            codec.String(ref ClientHost);
            codec.Bytes(ref MemberMetadata);
            codec.Bytes(ref MemberAssignment);
        }
    }
}
