using Streaming.Broker.Protocol;
using Streaming.Broker.Server;

namespace Streaming.Broker.Api;

/// <summary>FindCoordinator: this broker coordinates every group.</summary>
internal sealed class FindCoordinatorHandler(BrokerAddress address) : IRequestHandler
{
    public ApiKey Key => ApiKey.FindCoordinator;

    public short MinVersion => 0;

    public short MaxVersion => 2;

    public ValueTask<bool> HandleAsync(RequestContext context, KafkaReader request, KafkaWriter response, CancellationToken cancellationToken)
    {
        request.ReadString();
        if (context.Version >= 1)
        {
            response.WriteInt32(0);
        }

        response.WriteError(ErrorCode.None);
        if (context.Version >= 1)
        {
            response.WriteString(null);
        }

        response.WriteInt32(BrokerAddress.NodeId);
        response.WriteString(address.Host);
        response.WriteInt32(address.Port);
        return new(true);
    }
}
