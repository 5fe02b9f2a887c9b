using Streaming.Broker.Groups;
using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;

namespace Streaming.Broker.Api;

/// <summary>ListGroups: groups with members, and groups of which only committed offsets are left.</summary>
internal sealed class ListGroupsHandler(GroupCoordinator groups) : IRequestHandler<ListGroupsRequest, ListGroupsResponse>
{
    private const string GroupType = "classic";

    public ValueTask<ListGroupsResponse?> HandleAsync(ListGroupsRequest request, RequestContext context, CancellationToken cancellationToken) => new(new ListGroupsResponse
    {
        Groups = [.. groups.DescribeAll().Where(g => Matches(request.StatesFilter, g.State.ToString()) && Matches(request.TypesFilter, GroupType)).Select(g => new ListGroupsResponse.ListedGroup
        {
            GroupId = g.Id,
            ProtocolType = g.ProtocolType,
            GroupState = g.State.ToString(),
            GroupType = GroupType,
        })],
    });

    public ListGroupsResponse Fail(ListGroupsRequest request, ErrorCode error) => new() { Error = error };

    private static bool Matches(List<string> filter, string value) => filter.Count == 0 || filter.Contains(value, StringComparer.OrdinalIgnoreCase);
}
