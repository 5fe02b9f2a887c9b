namespace Streaming.Broker.Protocol.Messages;

/// <summary>Heartbeat request (API key 12), versions 0 to 4.</summary>
internal sealed class HeartbeatRequest : IMessage
{
    public string GroupId = "";
    public int GenerationId;
    public string MemberId = "";
    public string? GroupInstanceId;

    public void Fields(FieldCodec codec)
    {
        codec.String(ref GroupId);
        codec.Int32(ref GenerationId);
        codec.String(ref MemberId);
        codec.NullableString(ref GroupInstanceId, since: 3);
    }
}
