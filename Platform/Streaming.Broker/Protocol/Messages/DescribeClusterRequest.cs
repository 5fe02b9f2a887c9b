namespace Streaming.Broker.Protocol.Messages;

/// <summary>DescribeCluster request (API key 60), versions 0 to 1.</summary>
internal sealed class DescribeClusterRequest : IMessage
{
    public bool IncludeClusterAuthorizedOperations;
    public sbyte EndpointType = 1;

    public void Fields(FieldCodec codec)
    {
        codec.Boolean(ref IncludeClusterAuthorizedOperations);
        codec.Int8(ref EndpointType, since: 1);
    }
}
