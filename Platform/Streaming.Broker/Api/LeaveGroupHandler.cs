using Streaming.Broker.Groups;
using Streaming.Broker.Protocol;
using Streaming.Broker.Server;

namespace Streaming.Broker.Api;

/// <summary>LeaveGroup: the others rebalance at once instead of after the session timeout.</summary>
internal sealed class LeaveGroupHandler(GroupCoordinator groups) : IRequestHandler
{
    public ApiKey Key => ApiKey.LeaveGroup;

    public short MinVersion => 0;

    public short MaxVersion => 2;

    public ValueTask<bool> HandleAsync(RequestContext context, KafkaReader request, KafkaWriter response, CancellationToken cancellationToken)
    {
        var groupId = request.ReadString();
        var memberId = request.ReadString();
        if (context.Version >= 1)
        {
            response.WriteInt32(0);
        }

        response.WriteError(groups.Find(groupId)?.Leave(memberId) ?? ErrorCode.UnknownMemberId);
        return new(true);
    }
}
