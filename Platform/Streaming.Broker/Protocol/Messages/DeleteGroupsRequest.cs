namespace Streaming.Broker.Protocol.Messages;

/// <summary>DeleteGroups request (API key 42), versions 0 to 2.</summary>
internal sealed class DeleteGroupsRequest : IMessage
{
    public List<string> GroupNames = [];

    public void Fields(FieldCodec codec)
    {
        codec.Strings(ref GroupNames);
    }
}
