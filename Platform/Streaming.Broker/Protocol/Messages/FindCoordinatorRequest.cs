namespace Streaming.Broker.Protocol.Messages;

/// <summary>FindCoordinator request (API key 10), versions 0 to 6.</summary>
internal sealed class FindCoordinatorRequest : IMessage
{
    public string Key = "";
    public sbyte KeyType;
    public List<string> CoordinatorKeys = [];

    public void Fields(FieldCodec codec)
    {
        codec.String(ref Key, until: 3);
        codec.Int8(ref KeyType, since: 1);
        codec.Strings(ref CoordinatorKeys, since: 4);
    }
}
