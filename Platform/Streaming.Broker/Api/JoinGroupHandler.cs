using Streaming.Broker.Groups;
using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;

namespace Streaming.Broker.Api;

/// <summary>JoinGroup: answered once the rebalance that it starts, or takes part in, has all its members.</summary>
internal sealed class JoinGroupHandler(GroupCoordinator groups) : IRequestHandler<JoinGroupRequest, JoinGroupResponse>
{
    private static readonly TimeSpan LongestSession = TimeSpan.FromMinutes(30);

    public async ValueTask<JoinGroupResponse?> HandleAsync(JoinGroupRequest request, RequestContext context, CancellationToken cancellationToken)
    {
        var session = TimeSpan.FromMilliseconds(request.SessionTimeoutMs);
        if (request.GroupId.Length == 0 || session <= TimeSpan.Zero || session > LongestSession)
        {
            return Fail(request, request.GroupId.Length == 0 ? ErrorCode.InvalidGroupId : ErrorCode.InvalidSessionTimeout);
        }

        var join = new JoinRequest(
            request.MemberId, context.ClientId, context.ClientHost, request.GroupInstanceId, session,
            request.RebalanceTimeoutMs > 0 ? TimeSpan.FromMilliseconds(request.RebalanceTimeoutMs) : session, request.ProtocolType,
            [.. request.Protocols.Select(p => new GroupProtocol(p.Name, p.Metadata))], MustKnowMemberId: context.Version >= 4, CanSkipAssignment: context.Version >= 9);
        return Answer(await groups.JoinAsync(request.GroupId, join).WaitAsync(cancellationToken));
    }

    public JoinGroupResponse Fail(JoinGroupRequest request, ErrorCode error) => Answer(JoinResult.Failed(error, request.MemberId));

    private static JoinGroupResponse Answer(JoinResult result) => new()
    {
        Error = result.Error,
        GenerationId = result.Generation,
        ProtocolType = result.Error == ErrorCode.None ? result.ProtocolType : null,
        ProtocolName = result.Error == ErrorCode.None ? result.Protocol : null,
        Leader = result.Leader,
        SkipAssignment = result.SkipAssignment,
        MemberId = result.MemberId,
        Members = [.. result.Members.Select(m => new JoinGroupResponse.Member { MemberId = m.Id, GroupInstanceId = m.InstanceId, Metadata = m.Metadata })],
    };
}
