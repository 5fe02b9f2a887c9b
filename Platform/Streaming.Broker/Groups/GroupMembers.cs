using Streaming.Broker.Protocol;

namespace Streaming.Broker.Groups;

/// <summary>The members of one group, and the ids that were given to clients that have not joined with them yet.</summary>
internal sealed class GroupMembers
{
    private readonly Dictionary<string, GroupMember> _members = [];
    private readonly Dictionary<string, DateTimeOffset> _announced = [];

    public IReadOnlyCollection<GroupMember> All => _members.Values;

    public int Count => _members.Count;

    public string? Leader { get; private set; }

    public bool HasAnnounced => _announced.Count > 0;

    public GroupMember? Find(string id) => _members.GetValueOrDefault(id);

    public GroupMember? FindInstance(string? instanceId) => instanceId is null ? null : _members.Values.FirstOrDefault(m => m.InstanceId == instanceId);

    /// <summary>Whether the id is a member's; a static member under another id was replaced by a newer one.</summary>
    public ErrorCode Validate(string memberId, string? instanceId) =>
        FindInstance(instanceId) is { } holder && holder.Id != memberId ? ErrorCode.FencedInstanceId
        : _members.ContainsKey(memberId) ? ErrorCode.None
        : ErrorCode.UnknownMemberId;

    public string Announce(string clientId, DateTimeOffset until)
    {
        var id = NewId(clientId);
        _announced[id] = until;
        return id;
    }

    public bool IsAnnounced(string id) => _announced.ContainsKey(id);

    public bool Withdraw(string id) => _announced.Remove(id);

    public void ExpireAnnounced(DateTimeOffset now)
    {
        foreach (var (id, _) in _announced.Where(a => a.Value < now).ToList())
        {
            _announced.Remove(id);
        }
    }

    public GroupMember Add(JoinRequest request)
    {
        var id = request.MemberId.Length == 0 ? NewId(request.ClientId) : request.MemberId;
        _announced.Remove(id);
        return _members[id] = new(id, request.ClientId, request.ClientHost, request.InstanceId);
    }

    /// <summary>Gives the place of a static member to its newer self, under a new id.</summary>
    public GroupMember Replace(GroupMember former, JoinRequest request)
    {
        _members.Remove(former.Id);
        var member = Add(request with { MemberId = "" });
        member.Assignment = former.Assignment;
        Leader = Leader == former.Id ? member.Id : Leader;
        return member;
    }

    public void Remove(GroupMember member)
    {
        _members.Remove(member.Id);
        Leader = Leader == member.Id ? null : Leader;
    }

    /// <summary>The one that assigns: the former leader where it takes part, or whoever joined first; false where nobody takes part.</summary>
    public bool ElectLeader()
    {
        if (Leader is null || Find(Leader)?.Join is null)
        {
            Leader = _members.Values.FirstOrDefault(m => m.Join is not null)?.Id;
        }

        return Leader is not null;
    }

    /// <summary>Whether a member with these protocols and all others have one in common.</summary>
    public bool CanAssignWith(JoinRequest request) => request.Protocols.Any(p => _members.Values.All(
        m => m.Id == request.MemberId || (request.InstanceId is not null && m.InstanceId == request.InstanceId) || m.Supports(p.Name)));

    /// <summary>The protocol that all support and most like best.</summary>
    public string ChooseProtocol() => _members.Values
        .Select(m => m.Protocols.First(p => _members.Values.All(o => o.Supports(p.Name))).Name)
        .GroupBy(name => name)
        .MaxBy(votes => votes.Count())!.Key;

    private static string NewId(string clientId) => $"{clientId}-{Guid.NewGuid():D}";
}
