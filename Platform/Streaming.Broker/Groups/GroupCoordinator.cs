using System.Collections.Concurrent;
using Streaming.Broker.Protocol;

namespace Streaming.Broker.Groups;

/// <summary>All consumer groups of the broker. Memberships end with the process, committed offsets do not.</summary>
internal sealed class GroupCoordinator : IDisposable
{
    private static readonly TimeSpan TickInterval = TimeSpan.FromMilliseconds(25);

    private readonly ConcurrentDictionary<string, ConsumerGroup> _groups = new(StringComparer.Ordinal);
    private readonly KafkaBrokerOptions _options;
    private readonly TimeProvider _time;
    private readonly DateTimeOffset _started;
    private readonly Lock _timerGate = new();
    private readonly ITimer _timer;
    private bool _ticking;

    public GroupCoordinator(KafkaBrokerOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _started = time.GetUtcNow();
        Offsets = new(options.DataDirectory, time);
        _timer = time.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public CommittedOffsets Offsets { get; }

    public ConsumerGroup? Find(string id) => _groups.GetValueOrDefault(id);

    public Task<JoinResult> JoinAsync(string group, JoinRequest request)
    {
        var joined = _groups.GetOrAdd(group, id => new(id, _options.GroupInitialRebalanceDelay, _time)).JoinAsync(request);
        // After the member is in: the tick that stops the timer either sees it, or was before this.
        lock (_timerGate)
        {
            if (!_ticking)
            {
                _ticking = true;
                _timer.Change(TickInterval, TickInterval);
            }
        }

        return joined;
    }

    /// <summary>The groups with members, and those of which only committed offsets are left; null for one that there is not.</summary>
    public GroupDescription? Describe(string id) =>
        Find(id)?.Describe() ?? (Offsets.OfGroup(id).Count > 0 ? new(id, GroupState.Empty, "consumer", "", []) : null);

    public IReadOnlyList<GroupDescription> DescribeAll() =>
        [.. _groups.Keys.Union(Offsets.Groups()).Order(StringComparer.Ordinal).Select(Describe).OfType<GroupDescription>()];

    /// <summary>Whether a commit of this member and generation counts.</summary>
    public ErrorCode ValidateCommit(string group, string memberId, string? instanceId, int generation) =>
        Find(group) is { } found ? found.ValidateCommit(memberId, instanceId, generation)
        : generation < 0 ? ErrorCode.None
        : ErrorCode.IllegalGeneration;

    /// <summary>Deletes a group without members, with its offsets.</summary>
    public ErrorCode Delete(string id)
    {
        if (Describe(id) is null)
        {
            return ErrorCode.GroupIdNotFound;
        }

        if (Find(id) is { } group && !group.TryEnd())
        {
            return ErrorCode.NonEmptyGroup;
        }

        Offsets.Forget(o => o.Group == id);
        _groups.TryRemove(id, out _);
        return ErrorCode.None;
    }

    /// <summary>Forgets offsets of groups that are without members for longer than offsets are kept, and groups that nothing is left of.</summary>
    public void Expire()
    {
        var before = _time.GetUtcNow() - _options.OffsetsRetention;
        Offsets.Forget(o => o.CommittedAt < before && (Find(o.Group) is { } group ? group.EmptySince < before : _started < before));
        var withOffsets = Offsets.Groups().ToHashSet();
        foreach (var (id, group) in _groups)
        {
            if (!withOffsets.Contains(id) && group.EmptySince < _time.GetUtcNow() - TimeSpan.FromMinutes(1) && group.TryEnd())
            {
                _groups.TryRemove(id, out _);
            }
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        Offsets.Dispose();
    }

    private void Tick()
    {
        foreach (var group in _groups.Values)
        {
            group.Tick();
        }

        lock (_timerGate)
        {
            if (_ticking && _groups.Values.All(g => g.IsIdle))
            {
                _ticking = false;
                _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
        }
    }
}
