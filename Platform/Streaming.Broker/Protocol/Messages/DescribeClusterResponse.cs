namespace Streaming.Broker.Protocol.Messages;

/// <summary>DescribeCluster response (API key 60), versions 0 to 1.</summary>
internal sealed class DescribeClusterResponse : IMessage
{
    public int ThrottleTimeMs;
    public ErrorCode Error;
    public string? ErrorMessage;
    public sbyte EndpointType = 1;
    public string ClusterId = "";
    public int ControllerId = -1;
    public List<DescribeClusterBroker> Brokers = [];
    public int ClusterAuthorizedOperations = int.MinValue;

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs);
        codec.Error(ref Error);
        codec.NullableString(ref ErrorMessage);
        codec.Int8(ref EndpointType, since: 1);
        codec.String(ref ClusterId);
        codec.Int32(ref ControllerId);
        codec.Array(ref Brokers);
        codec.Int32(ref ClusterAuthorizedOperations);
    }

    public sealed class DescribeClusterBroker : IMessage
    {
        public int BrokerId;
        public string Host = "";
        public int Port;
        public string? Rack;

        public void Fields(FieldCodec codec)
        {
            codec.Int32(ref BrokerId);
            codec.String(ref Host);
            codec.Int32(ref Port);
            codec.NullableString(ref Rack);
        }
    }
}
