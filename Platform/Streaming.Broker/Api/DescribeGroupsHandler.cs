using Streaming.Broker.Groups;
using Streaming.Broker.Protocol;
using Streaming.Broker.Server;

namespace Streaming.Broker.Api;

/// <summary>DescribeGroups: state, assignor and members of groups.</summary>
internal sealed class DescribeGroupsHandler(GroupCoordinator groups) : IRequestHandler
{
    public ApiKey Key => ApiKey.DescribeGroups;

    public short MinVersion => 0;

    public short MaxVersion => 4;

    public ValueTask<bool> HandleAsync(RequestContext context, KafkaReader request, KafkaWriter response, CancellationToken cancellationToken)
    {
        var version = context.Version;
        var ids = request.ReadArray(r => r.ReadString());
        if (version >= 1)
        {
            response.WriteInt32(0);
        }

        response.WriteArray(ids, (w, id) => WriteGroup(w, id, version));
        return new(true);
    }

    private void WriteGroup(KafkaWriter response, string id, short version)
    {
        var group = groups.Find(id);
        var known = group is not null || groups.Offsets.OfGroup(id).Count > 0;
        response.WriteError(ErrorCode.None);
        response.WriteString(id);
        response.WriteString(group?.State.ToString() ?? (known ? nameof(GroupState.Empty) : "Dead"));
        response.WriteString(group?.ProtocolType ?? "");
        response.WriteString(group?.Protocol ?? "");
        response.WriteArray(group?.Members ?? [], (w, member) =>
        {
            w.WriteString(member.Id);
            if (version >= 4)
            {
                w.WriteString(member.InstanceId);
            }

            w.WriteString(member.ClientId);
            w.WriteString($"/{member.ClientHost}");
            w.WriteBytes(member.MetadataOf(group!.Protocol).Span);
            w.WriteBytes(member.Assignment.Span);
        });
        if (version >= 3)
        {
            response.WriteInt32(int.MinValue);
        }
    }
}
