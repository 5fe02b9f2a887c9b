using Streaming.Broker.Protocol;

namespace Streaming.Broker.Groups;

/// <summary>
/// One consumer group by the classic protocol: members join, the first of them assigns, heartbeats keep them.
/// Answers are given after the lock is left.
/// </summary>
internal sealed class ConsumerGroup(string id, TimeSpan initialDelay, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, GroupMember> _members = [];
    private readonly HashSet<string> _pendingIds = [];
    private DateTimeOffset _rebalanceDeadline;
    private string? _leader;
    private bool _initial;

    public string Id { get; } = id;

    public GroupState State { get; private set; }

    public int Generation { get; private set; }

    public string ProtocolType { get; private set; } = "";

    public string Protocol { get; private set; } = "";

    public IReadOnlyList<GroupMember> Members
    {
        get
        {
            lock (_gate)
            {
                return [.. _members.Values];
            }
        }
    }

    public Task<JoinResult> JoinAsync(JoinRequest request)
    {
        var answers = new List<Action>();
        Task<JoinResult> joined;
        lock (_gate)
        {
            if (Refuse(request) is { } refusal)
            {
                return Task.FromResult(refusal);
            }

            var member = Admit(request);
            member.Join = new(TaskCreationOptions.RunContinuationsAsynchronously);
            joined = member.Join.Task;
            if (State != GroupState.PreparingRebalance)
            {
                PrepareRebalance(initial: State == GroupState.Empty, answers);
            }

            CompleteJoinIfReady(answers);
        }

        answers.ForEach(a => a());
        return joined;
    }

    public Task<SyncResult> SyncAsync(string memberId, int generation, IReadOnlyList<(string MemberId, ReadOnlyMemory<byte> Assignment)> assignments)
    {
        var answers = new List<Action>();
        Task<SyncResult> synced;
        lock (_gate)
        {
            var error = Validate(memberId, generation);
            if (error != ErrorCode.None || State == GroupState.PreparingRebalance)
            {
                return Task.FromResult(SyncResult.Failed(error == ErrorCode.None ? ErrorCode.RebalanceInProgress : error));
            }

            var member = _members[memberId];
            member.LastSeen = time.GetUtcNow();
            if (State == GroupState.Stable)
            {
                return Task.FromResult(new SyncResult(ErrorCode.None, member.Assignment));
            }

            member.Sync = new(TaskCreationOptions.RunContinuationsAsynchronously);
            synced = member.Sync.Task;
            if (memberId == _leader)
            {
                Assign(assignments, answers);
            }
        }

        answers.ForEach(a => a());
        return synced;
    }

    public ErrorCode Heartbeat(string memberId, int generation)
    {
        lock (_gate)
        {
            var error = Validate(memberId, generation);
            if (error != ErrorCode.None)
            {
                return error;
            }

            _members[memberId].LastSeen = time.GetUtcNow();
            return State == GroupState.PreparingRebalance ? ErrorCode.RebalanceInProgress : ErrorCode.None;
        }
    }

    public ErrorCode Leave(string memberId)
    {
        var answers = new List<Action>();
        lock (_gate)
        {
            if (_pendingIds.Remove(memberId))
            {
                return ErrorCode.None;
            }

            if (!_members.ContainsKey(memberId))
            {
                return ErrorCode.UnknownMemberId;
            }

            Remove([memberId], answers);
        }

        answers.ForEach(a => a());
        return ErrorCode.None;
    }

    /// <summary>Whether a commit of this member and generation counts; generation -1 is a consumer that assigns by itself.</summary>
    public ErrorCode ValidateCommit(string memberId, int generation)
    {
        lock (_gate)
        {
            if (generation < 0 && memberId.Length == 0)
            {
                return _members.Count == 0 ? ErrorCode.None : ErrorCode.UnknownMemberId;
            }

            var error = Validate(memberId, generation);
            if (error == ErrorCode.None)
            {
                _members[memberId].LastSeen = time.GetUtcNow();
            }

            return error;
        }
    }

    /// <summary>Removes members that were silent for their session timeout, and ends a rebalance that waited long enough.</summary>
    public void Tick()
    {
        var answers = new List<Action>();
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var silent = _members.Values.Where(m => m.Join is null && now - m.LastSeen > m.SessionTimeout).Select(m => m.Id).ToList();
            if (silent.Count > 0)
            {
                Remove(silent, answers);
            }

            if (State == GroupState.PreparingRebalance && now >= _rebalanceDeadline)
            {
                foreach (var late in _members.Values.Where(m => m.Join is null).Select(m => m.Id).ToList())
                {
                    _members.Remove(late);
                }

                CompleteJoinIfReady(answers);
            }
        }

        answers.ForEach(a => a());
    }

    private JoinResult? Refuse(JoinRequest request)
    {
        if (request.Protocols.Count == 0 || (_members.Count > 0 && request.ProtocolType != ProtocolType))
        {
            return JoinResult.Failed(ErrorCode.InconsistentGroupProtocol, request.MemberId);
        }

        var others = _members.Values.Where(m => m.Id != request.MemberId).ToList();
        if (others.Count > 0 && !request.Protocols.Any(p => others.All(m => m.Supports(p.Name))))
        {
            return JoinResult.Failed(ErrorCode.InconsistentGroupProtocol, request.MemberId);
        }

        if (request.MemberId.Length == 0)
        {
            if (!request.MustKnowMemberId || request.InstanceId is not null)
            {
                return null;
            }

            var newId = NewMemberId(request.ClientId);
            _pendingIds.Add(newId);
            return JoinResult.Failed(ErrorCode.MemberIdRequired, newId);
        }

        return _members.ContainsKey(request.MemberId) || _pendingIds.Contains(request.MemberId)
            ? null
            : JoinResult.Failed(ErrorCode.UnknownMemberId, request.MemberId);
    }

    private GroupMember Admit(JoinRequest request)
    {
        // A static member that comes back takes the place of its former self.
        if (request.InstanceId is not null && _members.Values.FirstOrDefault(m => m.InstanceId == request.InstanceId && m.Id != request.MemberId) is { } former)
        {
            _members.Remove(former.Id);
            former.Join?.TrySetResult(JoinResult.Failed(ErrorCode.FencedInstanceId, former.Id));
            former.Sync?.TrySetResult(SyncResult.Failed(ErrorCode.FencedInstanceId));
        }

        var memberId = request.MemberId.Length == 0 ? NewMemberId(request.ClientId) : request.MemberId;
        _pendingIds.Remove(memberId);
        if (!_members.TryGetValue(memberId, out var member))
        {
            _members[memberId] = member = new(memberId, request.ClientId, request.ClientHost, request.InstanceId);
        }

        member.SessionTimeout = request.SessionTimeout;
        member.RebalanceTimeout = request.RebalanceTimeout;
        member.Protocols = request.Protocols;
        member.LastSeen = time.GetUtcNow();
        ProtocolType = request.ProtocolType;
        return member;
    }

    private void PrepareRebalance(bool initial, List<Action> answers)
    {
        foreach (var member in _members.Values.Where(m => m.Sync is not null))
        {
            var sync = member.Sync!;
            member.Sync = null;
            answers.Add(() => sync.TrySetResult(SyncResult.Failed(ErrorCode.RebalanceInProgress)));
        }

        State = GroupState.PreparingRebalance;
        _rebalanceDeadline = time.GetUtcNow() + (initial ? initialDelay : _members.Values.Max(m => m.RebalanceTimeout));
        _initial = initial;
    }

    private void CompleteJoinIfReady(List<Action> answers)
    {
        var due = time.GetUtcNow() >= _rebalanceDeadline;
        if (State != GroupState.PreparingRebalance || _members.Values.Any(m => m.Join is null) || (_initial && !due))
        {
            return;
        }

        if (_members.Count == 0)
        {
            State = GroupState.Empty;
            _leader = null;
            return;
        }

        Generation++;
        Protocol = ChooseProtocol();
        _leader = _leader is not null && _members.ContainsKey(_leader) ? _leader : _members.Keys.First();
        State = GroupState.CompletingRebalance;
        var everyone = _members.Values.Select(m => new JoinedMember(m.Id, m.InstanceId, m.MetadataOf(Protocol))).ToList();
        foreach (var member in _members.Values)
        {
            var join = member.Join!;
            var result = new JoinResult(ErrorCode.None, Generation, Protocol, _leader, member.Id, member.Id == _leader ? everyone : []);
            member.Join = null;
            member.LastSeen = time.GetUtcNow();
            answers.Add(() => join.TrySetResult(result));
        }
    }

    private string ChooseProtocol() => _members.Values
        .SelectMany(m => m.Protocols.Where(p => _members.Values.All(o => o.Supports(p.Name))).Take(1))
        .GroupBy(p => p.Name)
        .MaxBy(votes => votes.Count())!.Key;

    private void Assign(IReadOnlyList<(string MemberId, ReadOnlyMemory<byte> Assignment)> assignments, List<Action> answers)
    {
        State = GroupState.Stable;
        foreach (var member in _members.Values)
        {
            member.Assignment = assignments.FirstOrDefault(a => a.MemberId == member.Id).Assignment.ToArray();
            if (member.Sync is { } sync)
            {
                var result = new SyncResult(ErrorCode.None, member.Assignment);
                member.Sync = null;
                answers.Add(() => sync.TrySetResult(result));
            }
        }
    }

    private void Remove(IReadOnlyList<string> memberIds, List<Action> answers)
    {
        foreach (var memberId in memberIds)
        {
            if (_members.Remove(memberId, out var member))
            {
                answers.Add(() =>
                {
                    member.Join?.TrySetResult(JoinResult.Failed(ErrorCode.UnknownMemberId, member.Id));
                    member.Sync?.TrySetResult(SyncResult.Failed(ErrorCode.UnknownMemberId));
                });
            }
        }

        if (_members.Count == 0)
        {
            State = GroupState.Empty;
            _leader = null;
        }
        else if (State != GroupState.PreparingRebalance)
        {
            PrepareRebalance(initial: false, answers);
        }

        CompleteJoinIfReady(answers);
    }

    private ErrorCode Validate(string memberId, int generation) =>
        !_members.ContainsKey(memberId) ? ErrorCode.UnknownMemberId
        : generation != Generation ? ErrorCode.IllegalGeneration
        : ErrorCode.None;

    private static string NewMemberId(string clientId) => $"{clientId}-{Guid.NewGuid():D}";
}
