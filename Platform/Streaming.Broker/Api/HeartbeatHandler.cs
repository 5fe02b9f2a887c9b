using Streaming.Broker.Groups;
using Streaming.Broker.Protocol;
using Streaming.Broker.Server;

namespace Streaming.Broker.Api;

/// <summary>Heartbeat: keeps a member in its group, and tells it of a rebalance.</summary>
internal sealed class HeartbeatHandler(GroupCoordinator groups) : IRequestHandler
{
    public ApiKey Key => ApiKey.Heartbeat;

    public short MinVersion => 0;

    public short MaxVersion => 3;

    public ValueTask<bool> HandleAsync(RequestContext context, KafkaReader request, KafkaWriter response, CancellationToken cancellationToken)
    {
        var groupId = request.ReadString();
        var generation = request.ReadInt32();
        var memberId = request.ReadString();
        if (context.Version >= 1)
        {
            response.WriteInt32(0);
        }

        response.WriteError(groups.Find(groupId)?.Heartbeat(memberId, generation) ?? ErrorCode.UnknownMemberId);
        return new(true);
    }
}
