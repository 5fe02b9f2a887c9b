using Streaming.Broker.Groups;
using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;

namespace Streaming.Broker.Api;

/// <summary>LeaveGroup: the others rebalance at once instead of after the session timeout.</summary>
internal sealed class LeaveGroupHandler(GroupCoordinator groups) : IRequestHandler<LeaveGroupRequest, LeaveGroupResponse>
{
    public ValueTask<LeaveGroupResponse?> HandleAsync(LeaveGroupRequest request, RequestContext context, CancellationToken cancellationToken)
    {
        var group = groups.Find(request.GroupId);
        if (context.Version < 3)
        {
            return new(Fail(request, group?.Leave(request.MemberId, null) ?? ErrorCode.UnknownMemberId));
        }

        return new(new LeaveGroupResponse
        {
            Members = [.. request.Members.Select(m => new LeaveGroupResponse.MemberResponse
            {
                MemberId = m.MemberId,
                GroupInstanceId = m.GroupInstanceId,
                Error = group?.Leave(m.MemberId, m.GroupInstanceId) ?? ErrorCode.UnknownMemberId,
            })],
        });
    }

    public LeaveGroupResponse Fail(LeaveGroupRequest request, ErrorCode error) => new() { Error = error };
}
