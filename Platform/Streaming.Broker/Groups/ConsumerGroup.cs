using Streaming.Broker.Protocol;

namespace Streaming.Broker.Groups;

/// <summary>
/// One consumer group by the classic protocol: members join, the first of them assigns, heartbeats keep them.
/// Answers are given after the lock is left.
/// </summary>
internal sealed partial class ConsumerGroup(string id, TimeSpan initialDelay, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly GroupMembers _members = new();
    private GroupState _state;
    private int _generation;
    private string _protocolType = "";
    private string _protocol = "";
    private DateTimeOffset _deadline;
    private DateTimeOffset _emptySince = time.GetUtcNow();
    private bool _initial;

    public string Id { get; } = id;

    public GroupDescription Describe()
    {
        lock (_gate)
        {
            return new(Id, _state, _protocolType, _protocol, [.. _members.All]);
        }
    }

    /// <summary>Whether nothing here waits for time to pass.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate)
            {
                return _members.Count == 0 && !_members.HasAnnounced;
            }
        }
    }

    /// <summary>Since when the group has no members; null while it has some.</summary>
    public DateTimeOffset? EmptySince
    {
        get
        {
            lock (_gate)
            {
                return _members.Count == 0 ? _emptySince : null;
            }
        }
    }

    public ErrorCode Heartbeat(string memberId, string? instanceId, int generation)
    {
        lock (_gate)
        {
            var error = Seen(memberId, instanceId, generation);
            return error == ErrorCode.None && _state == GroupState.PreparingRebalance ? ErrorCode.RebalanceInProgress : error;
        }
    }

    /// <summary>Whether a commit of this member and generation counts; generation -1 is a consumer that assigns by itself, or an admin client.</summary>
    public ErrorCode ValidateCommit(string memberId, string? instanceId, int generation)
    {
        lock (_gate)
        {
            if (generation < 0 && memberId.Length == 0)
            {
                return _members.Count == 0 ? ErrorCode.None : ErrorCode.UnknownMemberId;
            }

            var error = Seen(memberId, instanceId, generation);
            return error == ErrorCode.None && _state == GroupState.CompletingRebalance ? ErrorCode.RebalanceInProgress : error;
        }
    }

    public bool IsSubscribedTo(string topic)
    {
        lock (_gate)
        {
            return _members.All.Any(m => m.SubscribedTopics(_protocol).Contains(topic));
        }
    }

    /// <summary>Ends the group for good where it has no members.</summary>
    public bool TryEnd()
    {
        lock (_gate)
        {
            if (!IsIdle)
            {
                return false;
            }

            _state = GroupState.Dead;
            return true;
        }
    }

    /// <summary>Removes members that were silent for their session timeout, and ends a rebalance that waited long enough.</summary>
    public void Tick()
    {
        var answers = new List<Action>();
        lock (_gate)
        {
            var now = time.GetUtcNow();
            _members.ExpireAnnounced(now);
            Remove([.. _members.All.Where(m => !m.IsWaiting && now - m.LastSeen > m.SessionTimeout)], answers);
            if (_state == GroupState.PreparingRebalance && now >= _deadline)
            {
                // A static member that is away keeps its place until its session ends.
                foreach (var late in _members.All.Where(m => m.Join is null && m.InstanceId is null).ToList())
                {
                    _members.Remove(late);
                }

                CompleteJoinIfReady(answers);
            }
            else if (_state == GroupState.CompletingRebalance && now >= _deadline)
            {
                Remove([.. _members.All.Where(m => m.Sync is null && m.InstanceId is null)], answers);
            }
        }

        answers.ForEach(a => a());
    }

    private ErrorCode Seen(string memberId, string? instanceId, int generation)
    {
        var error = _members.Validate(memberId, instanceId);
        if (error == ErrorCode.None && generation != _generation)
        {
            error = ErrorCode.IllegalGeneration;
        }

        if (error == ErrorCode.None)
        {
            _members.Find(memberId)!.LastSeen = time.GetUtcNow();
        }

        return error;
    }
}
