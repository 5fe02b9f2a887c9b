namespace Streaming.Broker.Groups;

/// <summary>Committed offsets, in a compacted journal.</summary>
internal sealed class CommittedOffsets : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Group, string Topic, int Partition), CommittedOffset> _offsets = [];
    private readonly TimeProvider _time;
    private readonly Journal<CommittedOffset> _journal;

    public CommittedOffsets(string? directory, TimeProvider time)
    {
        _time = time;
        _journal = new(directory is null ? null : Path.Combine(directory, "offsets.jsonl"));
        foreach (var commit in _journal.Load())
        {
            Apply(commit.CommittedAt == default ? commit with { CommittedAt = time.GetUtcNow() } : commit);
        }
    }

    public CommittedOffset? Find(string group, string topic, int partition)
    {
        lock (_gate)
        {
            return _offsets.GetValueOrDefault((group, topic, partition));
        }
    }

    public IReadOnlyList<CommittedOffset> OfGroup(string group)
    {
        lock (_gate)
        {
            return [.. _offsets.Values.Where(o => o.Group == group).OrderBy(o => o.Topic, StringComparer.Ordinal).ThenBy(o => o.Partition)];
        }
    }

    public IReadOnlyList<string> Groups()
    {
        lock (_gate)
        {
            return [.. _offsets.Keys.Select(k => k.Group).Distinct()];
        }
    }

    /// <summary>Keeps the offsets; when it returns, the end of this process does not lose them.</summary>
    /// <exception cref="IOException">They could not be written; none of them counts.</exception>
    public void Commit(IReadOnlyCollection<CommittedOffset> commits)
    {
        var now = _time.GetUtcNow();
        Add([.. commits.Select(c => c with { CommittedAt = now })]);
    }

    /// <summary>Forgets the offsets that a condition holds for.</summary>
    public void Forget(Func<CommittedOffset, bool> condition)
    {
        lock (_gate)
        {
            Add([.. _offsets.Values.Where(condition).Select(o => o with { Offset = CommittedOffset.Forgotten, Metadata = null })]);
        }
    }

    public void Dispose() => _journal.Dispose();

    private void Add(IReadOnlyCollection<CommittedOffset> commits)
    {
        if (commits.Count == 0)
        {
            return;
        }

        lock (_gate)
        {
            _journal.Add(commits, () => [.. _offsets.Values.Concat(commits)]);
            foreach (var commit in commits)
            {
                Apply(commit);
            }
        }
    }

    private void Apply(CommittedOffset commit)
    {
        var key = (commit.Group, commit.Topic, commit.Partition);
        if (commit.Offset < 0)
        {
            _offsets.Remove(key);
        }
        else
        {
            _offsets[key] = commit;
        }
    }
}
