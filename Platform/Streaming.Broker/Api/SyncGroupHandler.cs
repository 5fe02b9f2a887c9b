using Streaming.Broker.Groups;
using Streaming.Broker.Protocol;
using Streaming.Broker.Server;

namespace Streaming.Broker.Api;

/// <summary>SyncGroup: the leader brings the assignments, each member gets its own.</summary>
internal sealed class SyncGroupHandler(GroupCoordinator groups) : IRequestHandler
{
    public ApiKey Key => ApiKey.SyncGroup;

    public short MinVersion => 0;

    public short MaxVersion => 3;

    public async ValueTask<bool> HandleAsync(RequestContext context, KafkaReader request, KafkaWriter response, CancellationToken cancellationToken)
    {
        var groupId = request.ReadString();
        var generation = request.ReadInt32();
        var memberId = request.ReadString();
        if (context.Version >= 3)
        {
            request.ReadNullableString();
        }

        var assignments = request.ReadArray(r => (r.ReadString(), r.ReadBytes()));
        var result = groups.Find(groupId) is { } group
            ? await group.SyncAsync(memberId, generation, assignments).WaitAsync(cancellationToken)
            : SyncResult.Failed(ErrorCode.UnknownMemberId);
        if (context.Version >= 1)
        {
            response.WriteInt32(0);
        }

        response.WriteError(result.Error);
        response.WriteBytes(result.Assignment.Span);
        return true;
    }
}
