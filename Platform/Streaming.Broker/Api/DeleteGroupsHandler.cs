using Streaming.Broker.Groups;
using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;

namespace Streaming.Broker.Api;

/// <summary>DeleteGroups: groups without members, with their offsets.</summary>
internal sealed class DeleteGroupsHandler(GroupCoordinator groups) : IRequestHandler<DeleteGroupsRequest, DeleteGroupsResponse>
{
    public ValueTask<DeleteGroupsResponse?> HandleAsync(DeleteGroupsRequest request, RequestContext context, CancellationToken cancellationToken) =>
        new(Answer(request, groups.Delete));

    public DeleteGroupsResponse Fail(DeleteGroupsRequest request, ErrorCode error) => Answer(request, _ => error);

    private static DeleteGroupsResponse Answer(DeleteGroupsRequest request, Func<string, ErrorCode> delete) => new()
    {
        Results = [.. request.GroupNames.Distinct().Select(id => new DeleteGroupsResponse.DeletableGroupResult { GroupId = id, Error = delete(id) })],
    };
}
