using Confluent.Kafka;

namespace Streaming.Consumers.Revenue;

/// <summary>
/// The last change of each key, in the order of the changes. A client that lags behind finds each window once, as it is now.
/// Removals are remembered up to a number; a client that missed a forgotten one starts anew. Not safe for threads.
/// </summary>
internal sealed class RevenueLog(int removalCapacity = RevenueLog.RemovalCapacity)
{
    /// <summary>How many removals are remembered.</summary>
    public const int RemovalCapacity = 10_000;

    private readonly Dictionary<string, RevenueEntry> _byKey = [];
    private readonly SortedSet<RevenueEntry> _bySequence = new(RevenueEntry.BySequence);
    private readonly SortedSet<RevenueEntry> _removals = new(RevenueEntry.BySequence);
    private readonly Dictionary<int, long> _next = [];
    private readonly Dictionary<int, long> _forgottenOffsets = [];
    private string _topicId = "";
    private int _epoch;
    private long _sequence;
    private long _forgotten;

    /// <summary>The windows that there are.</summary>
    public IEnumerable<RevenueRow> Rows => _byKey.Values.Where(entry => !entry.IsRemoved).Select(entry => entry.Row);

    public int Count => _byKey.Count - _removals.Count;

    /// <summary>The offset to read next; null where nothing of the partition was read.</summary>
    public long? NextOffset(int partition) => _next.TryGetValue(partition, out var next) ? next : null;

    /// <summary>The topic that is read from now on. Another than before makes everything void.</summary>
    /// <returns>Whether windows became void.</returns>
    public bool Begin(string topicId)
    {
        var isVoid = _topicId.Length > 0 && _topicId != topicId;
        _topicId = topicId;
        if (isVoid)
        {
            _epoch++;
            _byKey.Clear();
            _bySequence.Clear();
            _removals.Clear();
            _next.Clear();
            _forgottenOffsets.Clear();
        }

        return isVoid;
    }

    /// <summary>Sets a key's window; the same one again is no change.</summary>
    /// <returns>Whether it changed something.</returns>
    public bool Set(TopicPartitionOffset place, string key, RevenueRow row)
    {
        var isVoid = MoveTo(place.Partition, place.Offset + 1);
        if (_byKey.TryGetValue(key, out var known) && !known.IsRemoved && known.Row == row)
        {
            return isVoid;
        }

        Put(new RevenueEntry(++_sequence, key, place, row, IsRemoved: false));
        return true;
    }

    /// <summary>Removes a key's window.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(TopicPartitionOffset place, string key)
    {
        var isVoid = MoveTo(place.Partition, place.Offset + 1);
        if (!_byKey.TryGetValue(key, out var known) || known.IsRemoved)
        {
            return isVoid;
        }

        Put(known with { Sequence = ++_sequence, Place = place, IsRemoved = true });
        if (_removals.Count > removalCapacity)
        {
            Forget(_removals.Min!);
        }

        return true;
    }

    /// <summary>Everything before an offset was read. One that was read before means that the topic was made anew: what was known of the partition is void.</summary>
    /// <returns>Whether windows became void.</returns>
    public bool MoveTo(Partition partition, Offset next)
    {
        var isVoid = _next.TryGetValue(partition.Value, out var known) && next.Value < known;
        if (isVoid)
        {
            _epoch++;
            _forgottenOffsets.Remove(partition.Value);
            foreach (var entry in _bySequence.Where(entry => entry.Place.Partition == partition).ToList())
            {
                Take(entry);
            }
        }

        _next[partition.Value] = next.Value;
        return isVoid;
    }

    /// <summary>Makes a cursor for a client that has read up to some positions, or nothing.</summary>
    /// <returns>The cursor, and whether the client has to drop what it has.</returns>
    public (RevenueCursor Cursor, bool IsReset) Open(RevenuePositions? positions)
    {
        var cursor = new RevenueCursor();
        var canContinue = positions is not null && positions.TopicId == _topicId
            && positions.All.All(position => position.Value <= _next.GetValueOrDefault(position.Key))
            && _forgottenOffsets.All(forgotten => positions[forgotten.Key] > forgotten.Value);
        cursor.Begin(_epoch, canContinue ? _forgotten : _sequence, canContinue ? positions! : new RevenuePositions(_topicId));
        return (cursor, positions is not null && !canContinue);
    }

    /// <summary>Reads on.</summary>
    public RevenuePage Read(RevenueCursor cursor, RevenueFilter filter, int limit)
    {
        var isReset = cursor.Epoch != _epoch || _forgotten > Math.Max(cursor.Sequence, cursor.Start);
        if (isReset)
        {
            cursor.Begin(_epoch, _sequence, new RevenuePositions(_topicId));
        }

        var changes = new List<RevenueChange>();
        var passed = 0;
        if (cursor.Sequence < _sequence)
        {
            foreach (var entry in _bySequence.GetViewBetween(RevenueEntry.Bound(cursor.Sequence + 1), RevenueEntry.Bound(_sequence)))
            {
                if (passed++ == limit)
                {
                    return new RevenuePage(isReset, changes, IsLast: false);
                }

                if (cursor.Pass(entry) && filter.Takes(entry.Row))
                {
                    changes.Add(new RevenueChange(entry.Row, entry.IsRemoved, cursor.Positions.ToString()));
                }
            }
        }

        return new RevenuePage(isReset, changes, IsLast: true);
    }

    private void Put(RevenueEntry entry)
    {
        if (_byKey.TryGetValue(entry.Key, out var known))
        {
            Take(known);
        }

        _byKey[entry.Key] = entry;
        _bySequence.Add(entry);
        if (entry.IsRemoved)
        {
            _removals.Add(entry);
        }
    }

    private void Forget(RevenueEntry removal)
    {
        Take(removal);
        _forgotten = removal.Sequence;
        _forgottenOffsets[removal.Place.Partition.Value] = removal.Place.Offset.Value;
    }

    private void Take(RevenueEntry entry)
    {
        _byKey.Remove(entry.Key);
        _bySequence.Remove(entry);
        _removals.Remove(entry);
    }
}
