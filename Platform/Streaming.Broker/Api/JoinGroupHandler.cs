using Streaming.Broker.Groups;
using Streaming.Broker.Protocol;
using Streaming.Broker.Server;

namespace Streaming.Broker.Api;

/// <summary>JoinGroup: answered once the rebalance that it starts, or takes part in, has all its members.</summary>
internal sealed class JoinGroupHandler(GroupCoordinator groups) : IRequestHandler
{
    private static readonly TimeSpan LongestSession = TimeSpan.FromMinutes(30);

    public ApiKey Key => ApiKey.JoinGroup;

    public short MinVersion => 0;

    public short MaxVersion => 5;

    public async ValueTask<bool> HandleAsync(RequestContext context, KafkaReader request, KafkaWriter response, CancellationToken cancellationToken)
    {
        var version = context.Version;
        var groupId = request.ReadString();
        var session = TimeSpan.FromMilliseconds(request.ReadInt32());
        var rebalance = version >= 1 ? TimeSpan.FromMilliseconds(request.ReadInt32()) : session;
        var memberId = request.ReadString();
        var instanceId = version >= 5 ? request.ReadNullableString() : null;
        var protocolType = request.ReadString();
        // The request's buffer is used again, the subscription is kept.
        var protocols = request.ReadArray(r => new GroupProtocol(r.ReadString(), r.ReadBytes().ToArray()));

        var join = new JoinRequest(memberId, context.ClientId, context.ClientHost, instanceId, session, rebalance, protocolType, protocols, MustKnowMemberId: version >= 4);
        var result = groupId.Length == 0 ? JoinResult.Failed(ErrorCode.InvalidGroupId, memberId)
            : session <= TimeSpan.Zero || session > LongestSession ? JoinResult.Failed(ErrorCode.InvalidSessionTimeout, memberId)
            : await groups.GetOrCreate(groupId).JoinAsync(join).WaitAsync(cancellationToken);
        Write(response, result, version);
        return true;
    }

    private static void Write(KafkaWriter response, JoinResult result, short version)
    {
        if (version >= 2)
        {
            response.WriteInt32(0);
        }

        response.WriteError(result.Error);
        response.WriteInt32(result.Generation);
        response.WriteString(result.Protocol);
        response.WriteString(result.Leader);
        response.WriteString(result.MemberId);
        response.WriteArray(result.Members, (w, member) =>
        {
            w.WriteString(member.Id);
            if (version >= 5)
            {
                w.WriteString(member.InstanceId);
            }

            w.WriteBytes(member.Metadata.Span);
        });
    }
}
