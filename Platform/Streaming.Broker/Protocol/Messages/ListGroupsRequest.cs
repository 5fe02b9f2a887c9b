namespace Streaming.Broker.Protocol.Messages;

/// <summary>ListGroups request (API key 16), versions 0 to 5.</summary>
internal sealed class ListGroupsRequest : IMessage
{
    public List<string> StatesFilter = [];
    public List<string> TypesFilter = [];

    public void Fields(FieldCodec codec)
    {
        codec.Strings(ref StatesFilter, since: 4);
        codec.Strings(ref TypesFilter, since: 5);
    }
}
