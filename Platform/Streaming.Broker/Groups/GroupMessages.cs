using Streaming.Broker.Protocol;

namespace Streaming.Broker.Groups;

/// <summary>A way to assign partitions that a member knows, with its subscription.</summary>
internal sealed record GroupProtocol(string Name, ReadOnlyMemory<byte> Metadata);

internal sealed record JoinRequest(
    string MemberId, string ClientId, string ClientHost, string? InstanceId, TimeSpan SessionTimeout, TimeSpan RebalanceTimeout, string ProtocolType,
    IReadOnlyList<GroupProtocol> Protocols, bool MustKnowMemberId, bool CanSkipAssignment);

internal sealed record JoinedMember(string Id, string? InstanceId, ReadOnlyMemory<byte> Metadata);

internal sealed record JoinResult(
    ErrorCode Error, int Generation, string ProtocolType, string Protocol, string Leader, string MemberId, IReadOnlyList<JoinedMember> Members, bool SkipAssignment = false)
{
    public static JoinResult Failed(ErrorCode error, string memberId) => new(error, -1, "", "", "", memberId, []);
}

internal sealed record SyncRequest(
    string MemberId, string? InstanceId, int Generation, string? ProtocolType, string? Protocol, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Assignments);

internal sealed record SyncResult(ErrorCode Error, string ProtocolType, string Protocol, ReadOnlyMemory<byte> Assignment)
{
    public static SyncResult Failed(ErrorCode error) => new(error, "", "", default);
}

/// <summary>What DescribeGroups and ListGroups tell.</summary>
internal sealed record GroupDescription(string Id, GroupState State, string ProtocolType, string Protocol, IReadOnlyList<GroupMember> Members);
