namespace Streaming.Broker.Protocol.Messages;

/// <summary>SyncGroup request (API key 14), versions 0 to 5.</summary>
internal sealed class SyncGroupRequest : IMessage
{
    public string GroupId = "";
    public int GenerationId;
    public string MemberId = "";
    public string? GroupInstanceId;
    public string? ProtocolType;
    public string? ProtocolName;
    public List<Assignment> Assignments = [];

    public void Fields(FieldCodec codec)
    {
        codec.String(ref GroupId);
        codec.Int32(ref GenerationId);
        codec.String(ref MemberId);
        codec.NullableString(ref GroupInstanceId, since: 3);
        codec.NullableString(ref ProtocolType, since: 5);
        codec.NullableString(ref ProtocolName, since: 5);
        codec.Array(ref Assignments);
    }

    public sealed class Assignment : IMessage
    {
        public string MemberId = "";
        public ReadOnlyMemory<byte> Data;

        public void Fields(FieldCodec codec)
        {
            codec.String(ref MemberId);
            codec.Bytes(ref Data);
        }
    }
}
