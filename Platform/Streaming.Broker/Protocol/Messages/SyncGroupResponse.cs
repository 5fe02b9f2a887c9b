namespace Streaming.Broker.Protocol.Messages;

/// <summary>SyncGroup response (API key 14), versions 0 to 5.</summary>
internal sealed class SyncGroupResponse : IMessage
{
    public int ThrottleTimeMs;
    public ErrorCode Error;
    public string? ProtocolType;
    public string? ProtocolName;
    public ReadOnlyMemory<byte> Assignment;

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs, since: 1);
        codec.Error(ref Error);
        codec.NullableString(ref ProtocolType, since: 5);
        codec.NullableString(ref ProtocolName, since: 5);
        codec.Bytes(ref Assignment);
    }
}
