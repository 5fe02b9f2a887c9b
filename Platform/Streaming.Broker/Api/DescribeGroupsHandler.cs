using Streaming.Broker.Groups;
using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;

namespace Streaming.Broker.Api;

/// <summary>DescribeGroups: state, assignor and members of groups; one that there is not is dead.</summary>
internal sealed class DescribeGroupsHandler(GroupCoordinator groups) : IRequestHandler<DescribeGroupsRequest, DescribeGroupsResponse>
{
    public ValueTask<DescribeGroupsResponse?> HandleAsync(DescribeGroupsRequest request, RequestContext context, CancellationToken cancellationToken) =>
        new(new DescribeGroupsResponse { Groups = [.. request.Groups.Select(id => Describe(groups.Describe(id) ?? new(id, GroupState.Dead, "", "", [])))] });

    public DescribeGroupsResponse Fail(DescribeGroupsRequest request, ErrorCode error) => new()
    {
        Groups = [.. request.Groups.Select(id => new DescribeGroupsResponse.DescribedGroup { GroupId = id, Error = error })],
    };

    private static DescribeGroupsResponse.DescribedGroup Describe(GroupDescription group) => new()
    {
        GroupId = group.Id,
        GroupState = group.State.ToString(),
        ProtocolType = group.ProtocolType,
        ProtocolData = group.Protocol,
        Members = [.. group.Members.Select(m => new DescribeGroupsResponse.DescribedGroupMember
        {
            MemberId = m.Id,
            GroupInstanceId = m.InstanceId,
            ClientId = m.ClientId,
            ClientHost = $"/{m.ClientHost}",
            MemberMetadata = m.MetadataOf(group.Protocol),
            MemberAssignment = m.Assignment,
        })],
    };
}
