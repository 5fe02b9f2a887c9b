using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;

namespace Streaming.Broker.Api;

/// <summary>DescribeCluster: this broker, which is also the controller.</summary>
internal sealed class DescribeClusterHandler(BrokerAddress address) : IRequestHandler<DescribeClusterRequest, DescribeClusterResponse>
{
    public ValueTask<DescribeClusterResponse?> HandleAsync(DescribeClusterRequest request, RequestContext context, CancellationToken cancellationToken) => new(new DescribeClusterResponse
    {
        EndpointType = request.EndpointType,
        ClusterId = address.ClusterId,
        ControllerId = BrokerAddress.NodeId,
        Brokers = [new() { BrokerId = BrokerAddress.NodeId, Host = address.Host, Port = address.Port }],
    });

    public DescribeClusterResponse Fail(DescribeClusterRequest request, ErrorCode error) => new() { Error = error };
}
