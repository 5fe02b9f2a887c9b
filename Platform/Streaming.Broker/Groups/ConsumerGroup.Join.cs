using Streaming.Broker.Protocol;

namespace Streaming.Broker.Groups;

/// <content>Joining: the first half of a rebalance.</content>
internal sealed partial class ConsumerGroup
{
    public Task<JoinResult> JoinAsync(JoinRequest request)
    {
        var answers = new List<Action>();
        Task<JoinResult> joined;
        lock (_gate)
        {
            joined = Join(request, answers);
        }

        answers.ForEach(a => a());
        return joined;
    }

    private Task<JoinResult> Join(JoinRequest request, List<Action> answers)
    {
        if (Refuse(request) is { } refusal)
        {
            return Task.FromResult(refusal);
        }

        var known = _members.Find(request.MemberId);
        var former = known is null ? _members.FindInstance(request.InstanceId) : null;
        if (known is not null && Unchanged(known, request) && (_state == GroupState.CompletingRebalance || (_state == GroupState.Stable && known.Id != _members.Leader)))
        {
            // It asks again for what it was told before: nothing changed for the others.
            Update(known, request);
            return Task.FromResult(Joined(known, _members.Leader!));
        }

        if (former is not null)
        {
            answers.Add(() => former.Join?.TrySetResult(JoinResult.Failed(ErrorCode.FencedInstanceId, former.Id)));
            answers.Add(() => former.Sync?.TrySetResult(SyncResult.Failed(ErrorCode.FencedInstanceId)));
        }

        var wasLeader = former is not null && former.Id == _members.Leader;
        var unchanged = former is not null && _state == GroupState.Stable && Unchanged(former, request);
        var member = known ?? (former is null ? _members.Add(request) : _members.Replace(former, request));
        Update(member, request);
        if (unchanged)
        {
            // A static member is back as it was: it goes on with its assignment and nobody else notices. Older clients that led are told
            // that another does, for they would assign anew.
            var result = Joined(member, wasLeader && !request.CanSkipAssignment ? former!.Id : _members.Leader!);
            return Task.FromResult(result with { SkipAssignment = wasLeader && request.CanSkipAssignment });
        }

        member.Join = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var joined = member.Join.Task;
        if (_state != GroupState.PreparingRebalance)
        {
            PrepareRebalance(initial: _state == GroupState.Empty, answers);
        }

        CompleteJoinIfReady(answers);
        return joined;
    }

    private JoinResult? Refuse(JoinRequest request)
    {
        if (_state == GroupState.Dead)
        {
            return JoinResult.Failed(ErrorCode.CoordinatorNotAvailable, request.MemberId);
        }

        if (request.Protocols.Count == 0 || (_members.Count > 0 && (request.ProtocolType != _protocolType || !_members.CanAssignWith(request))))
        {
            return JoinResult.Failed(ErrorCode.InconsistentGroupProtocol, request.MemberId);
        }

        if (request.MemberId.Length > 0)
        {
            var error = _members.IsAnnounced(request.MemberId) ? ErrorCode.None : _members.Validate(request.MemberId, request.InstanceId);
            return error == ErrorCode.None ? null : JoinResult.Failed(error, request.MemberId);
        }

        return request.MustKnowMemberId && request.InstanceId is null
            ? JoinResult.Failed(ErrorCode.MemberIdRequired, _members.Announce(request.ClientId, time.GetUtcNow() + request.SessionTimeout))
            : null;
    }

    private bool Unchanged(GroupMember member, JoinRequest request) =>
        member.HasSame(request.Protocols) || (member.InstanceId is not null
            && request.Protocols.FirstOrDefault(p => p.Name == _protocol) is { } chosen && chosen.Metadata.Span.SequenceEqual(member.MetadataOf(_protocol).Span));

    private void Update(GroupMember member, JoinRequest request)
    {
        member.SessionTimeout = request.SessionTimeout;
        member.RebalanceTimeout = request.RebalanceTimeout;
        member.Protocols = request.Protocols;
        member.LastSeen = time.GetUtcNow();
        _protocolType = request.ProtocolType;
    }

    private void PrepareRebalance(bool initial, List<Action> answers)
    {
        foreach (var member in _members.All.Where(m => m.Sync is not null))
        {
            var sync = member.Sync!;
            member.Sync = null;
            answers.Add(() => sync.TrySetResult(SyncResult.Failed(ErrorCode.RebalanceInProgress)));
        }

        _state = GroupState.PreparingRebalance;
        _deadline = time.GetUtcNow() + (initial ? initialDelay : _members.All.Max(m => m.RebalanceTimeout));
        _initial = initial;
    }

    private void CompleteJoinIfReady(List<Action> answers)
    {
        var due = time.GetUtcNow() >= _deadline;
        if (_state != GroupState.PreparingRebalance || (_initial && !due) || _members.All.Any(m => m.Join is null && !(due && m.InstanceId is not null)))
        {
            return;
        }

        if (_members.Count == 0)
        {
            Empty();
            return;
        }

        _deadline = time.GetUtcNow() + _members.All.Max(m => m.RebalanceTimeout);
        if (!_members.ElectLeader())
        {
            return;
        }

        _generation++;
        _protocol = _members.ChooseProtocol();
        _state = GroupState.CompletingRebalance;
        foreach (var member in _members.All.Where(m => m.Join is not null))
        {
            var join = member.Join!;
            var result = Joined(member, _members.Leader!);
            member.Join = null;
            member.LastSeen = time.GetUtcNow();
            answers.Add(() => join.TrySetResult(result));
        }
    }

    private JoinResult Joined(GroupMember member, string leader) => new(
        ErrorCode.None, _generation, _protocolType, _protocol, leader, member.Id,
        member.Id == leader ? [.. _members.All.Select(m => new JoinedMember(m.Id, m.InstanceId, m.MetadataOf(_protocol)))] : []);

    private void Empty()
    {
        _state = GroupState.Empty;
        _emptySince = time.GetUtcNow();
    }
}
