using Streaming.Broker.Groups;
using Streaming.Broker.Protocol;
using Streaming.Broker.Server;

namespace Streaming.Broker.Api;

/// <summary>ListGroups: groups with members, and groups of which only committed offsets are left.</summary>
internal sealed class ListGroupsHandler(GroupCoordinator groups) : IRequestHandler
{
    public ApiKey Key => ApiKey.ListGroups;

    public short MinVersion => 0;

    public short MaxVersion => 2;

    public ValueTask<bool> HandleAsync(RequestContext context, KafkaReader request, KafkaWriter response, CancellationToken cancellationToken)
    {
        if (context.Version >= 1)
        {
            response.WriteInt32(0);
        }

        response.WriteError(ErrorCode.None);
        var ids = groups.Groups.Select(g => g.Id).Union(groups.Offsets.Groups()).Order(StringComparer.Ordinal).ToArray();
        response.WriteArray(ids, (w, id) =>
        {
            w.WriteString(id);
            w.WriteString(groups.Find(id)?.ProtocolType ?? "consumer");
        });
        return new(true);
    }
}
