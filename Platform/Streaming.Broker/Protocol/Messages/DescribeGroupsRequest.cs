namespace Streaming.Broker.Protocol.Messages;

/// <summary>DescribeGroups request (API key 15), versions 0 to 5.</summary>
internal sealed class DescribeGroupsRequest : IMessage
{
    public List<string> Groups = [];
    public bool IncludeAuthorizedOperations;

    public void Fields(FieldCodec codec)
    {
        codec.Strings(ref Groups);
        codec.Boolean(ref IncludeAuthorizedOperations, since: 3);
    }
}
