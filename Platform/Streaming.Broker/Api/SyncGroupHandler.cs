using Streaming.Broker.Groups;
using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;

namespace Streaming.Broker.Api;

/// <summary>SyncGroup: the leader brings the assignments, each member gets its own.</summary>
internal sealed class SyncGroupHandler(GroupCoordinator groups) : IRequestHandler<SyncGroupRequest, SyncGroupResponse>
{
    public async ValueTask<SyncGroupResponse?> HandleAsync(SyncGroupRequest request, RequestContext context, CancellationToken cancellationToken)
    {
        if (groups.Find(request.GroupId) is not { } group)
        {
            return Fail(request, ErrorCode.UnknownMemberId);
        }

        var assignments = request.Assignments.GroupBy(a => a.MemberId).ToDictionary(g => g.Key, g => g.Last().Data);
        var result = await group.SyncAsync(new(request.MemberId, request.GroupInstanceId, request.GenerationId, request.ProtocolType, request.ProtocolName, assignments))
            .WaitAsync(cancellationToken);
        return result.Error != ErrorCode.None
            ? Fail(request, result.Error)
            : new() { ProtocolType = result.ProtocolType, ProtocolName = result.Protocol, Assignment = result.Assignment };
    }

    public SyncGroupResponse Fail(SyncGroupRequest request, ErrorCode error) => new() { Error = error };
}
