using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;

namespace Streaming.Broker.Api;

/// <summary>FindCoordinator: this broker coordinates every group and every transactional id.</summary>
internal sealed class FindCoordinatorHandler(BrokerAddress address) : IRequestHandler<FindCoordinatorRequest, FindCoordinatorResponse>
{
    private const sbyte Transaction = 1;

    public ValueTask<FindCoordinatorResponse?> HandleAsync(FindCoordinatorRequest request, RequestContext context, CancellationToken cancellationToken) =>
        new(request.KeyType is < 0 or > Transaction ? Fail(request, ErrorCode.InvalidRequest) : Answer(request, ErrorCode.None));

    public FindCoordinatorResponse Fail(FindCoordinatorRequest request, ErrorCode error) => Answer(request, error);

    private FindCoordinatorResponse Answer(FindCoordinatorRequest request, ErrorCode error)
    {
        var found = error == ErrorCode.None;
        var (node, host, port) = found ? (BrokerAddress.NodeId, address.Host, address.Port) : (-1, "", -1);
        return new()
        {
            Error = error,
            NodeId = node,
            Host = host,
            Port = port,
            Coordinators = [.. request.CoordinatorKeys.Select(key => new FindCoordinatorResponse.Coordinator { Key = key, Error = error, NodeId = node, Host = host, Port = port })],
        };
    }
}
