using Streaming.Broker.Protocol;

namespace Streaming.Broker.Groups;

/// <content>Assigning, the second half of a rebalance; and leaving, which begins one.</content>
internal sealed partial class ConsumerGroup
{
    public Task<SyncResult> SyncAsync(SyncRequest request)
    {
        var answers = new List<Action>();
        Task<SyncResult> synced;
        lock (_gate)
        {
            synced = Sync(request, answers);
        }

        answers.ForEach(a => a());
        return synced;
    }

    /// <summary>Ends the membership of a member, known by its id or as a static one by its instance.</summary>
    public ErrorCode Leave(string memberId, string? instanceId)
    {
        var answers = new List<Action>();
        lock (_gate)
        {
            if (_members.Withdraw(memberId))
            {
                return ErrorCode.None;
            }

            var member = memberId.Length == 0 ? _members.FindInstance(instanceId) : _members.Find(memberId);
            var error = member is null ? ErrorCode.UnknownMemberId : _members.Validate(member.Id, instanceId);
            if (error != ErrorCode.None)
            {
                return memberId.Length > 0 && _members.FindInstance(instanceId) is not null ? ErrorCode.FencedInstanceId : error;
            }

            Remove([member!], answers);
        }

        answers.ForEach(a => a());
        return ErrorCode.None;
    }

    private Task<SyncResult> Sync(SyncRequest request, List<Action> answers)
    {
        var error = Seen(request.MemberId, request.InstanceId, request.Generation);
        if (error == ErrorCode.None && _state == GroupState.PreparingRebalance)
        {
            error = ErrorCode.RebalanceInProgress;
        }

        if (error == ErrorCode.None && ((request.ProtocolType ?? _protocolType) != _protocolType || (request.Protocol ?? _protocol) != _protocol))
        {
            error = ErrorCode.InconsistentGroupProtocol;
        }

        if (error != ErrorCode.None)
        {
            return Task.FromResult(SyncResult.Failed(error));
        }

        var member = _members.Find(request.MemberId)!;
        if (_state == GroupState.Stable)
        {
            return Task.FromResult(Synced(member));
        }

        member.Sync = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var synced = member.Sync.Task;
        if (member.Id == _members.Leader)
        {
            Assign(request.Assignments, answers);
        }

        return synced;
    }

    private void Assign(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> assignments, List<Action> answers)
    {
        _state = GroupState.Stable;
        foreach (var member in _members.All)
        {
            member.Assignment = assignments.GetValueOrDefault(member.Id);
            if (member.Sync is { } sync)
            {
                var result = Synced(member);
                member.Sync = null;
                member.LastSeen = time.GetUtcNow();
                answers.Add(() => sync.TrySetResult(result));
            }
        }
    }

    private SyncResult Synced(GroupMember member) => new(ErrorCode.None, _protocolType, _protocol, member.Assignment);

    private void Remove(IReadOnlyCollection<GroupMember> members, List<Action> answers)
    {
        if (members.Count == 0)
        {
            return;
        }

        foreach (var member in members)
        {
            _members.Remove(member);
            answers.Add(() =>
            {
                member.Join?.TrySetResult(JoinResult.Failed(ErrorCode.UnknownMemberId, member.Id));
                member.Sync?.TrySetResult(SyncResult.Failed(ErrorCode.UnknownMemberId));
            });
        }

        if (_members.Count == 0)
        {
            Empty();
        }
        else if (_state != GroupState.PreparingRebalance)
        {
            PrepareRebalance(initial: false, answers);
        }

        CompleteJoinIfReady(answers);
    }
}
