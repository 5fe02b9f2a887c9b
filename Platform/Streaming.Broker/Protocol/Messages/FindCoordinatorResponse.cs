namespace Streaming.Broker.Protocol.Messages;

/// <summary>FindCoordinator response (API key 10), versions 0 to 6.</summary>
internal sealed class FindCoordinatorResponse : IMessage
{
    public int ThrottleTimeMs;
    public ErrorCode Error;
    public string? ErrorMessage;
    public int NodeId;
    public string Host = "";
    public int Port;
    public List<Coordinator> Coordinators = [];

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs, since: 1);
        codec.Error(ref Error, until: 3);
        codec.NullableString(ref ErrorMessage, since: 1, until: 3);
        codec.Int32(ref NodeId, until: 3);
        codec.String(ref Host, until: 3);
        codec.Int32(ref Port, until: 3);
        codec.Array(ref Coordinators, since: 4);
    }

    public sealed class Coordinator : IMessage
    {
        public string Key = "";
        public int NodeId;
        public string Host = "";
        public int Port;
        public ErrorCode Error;
        public string? ErrorMessage;

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Key);
            codec.Int32(ref NodeId);
            codec.String(ref Host);
            codec.Int32(ref Port);
            codec.Error(ref Error);
            codec.NullableString(ref ErrorMessage);
        }
    }
}
