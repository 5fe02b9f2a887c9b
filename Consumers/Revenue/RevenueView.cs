using Confluent.Kafka;

namespace Streaming.Consumers.Revenue;

/// <summary>The windows of the whole topic, in memory: one thread fills it, any number read.</summary>
internal sealed class RevenueView
{
    private readonly Lock _gate = new();
    private readonly RevenueLog _log = new();
    private TaskCompletionSource _changed = NewSignal();

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _log.Count;
            }
        }
    }

    public long? NextOffset(int partition)
    {
        lock (_gate)
        {
            return _log.NextOffset(partition);
        }
    }

    /// <summary>The topic that is read from now on; what was read of another is void.</summary>
    public void Begin(string topicId) => Change(log => log.Begin(topicId));

    public void Set(TopicPartitionOffset place, string key, RevenueRow row) => Change(log => log.Set(place, key, row));

    public void Remove(TopicPartitionOffset place, string key) => Change(log => log.Remove(place, key));

    public void MoveTo(TopicPartitionOffset next) => Change(log => log.MoveTo(next.Partition, next.Offset));

    /// <summary>The windows that a filter takes, by start and country.</summary>
    public IReadOnlyList<RevenueRow> Find(RevenueFilter filter)
    {
        List<RevenueRow> rows;
        lock (_gate)
        {
            rows = [.. _log.Rows.Where(filter.Takes)];
        }

        return [.. rows.OrderBy(row => row.Start).ThenBy(row => row.Country, StringComparer.Ordinal)];
    }

    /// <summary>Makes a cursor for a client that has read up to some positions, or nothing.</summary>
    /// <returns>The cursor, and whether the client has to drop what it has.</returns>
    public (RevenueCursor Cursor, bool IsReset) Open(RevenuePositions? positions)
    {
        lock (_gate)
        {
            return _log.Open(positions);
        }
    }

    /// <summary>Reads on.</summary>
    /// <returns>The next changes, and what ends with the first change after them.</returns>
    public (RevenuePage Page, Task Changed) Read(RevenueCursor cursor, RevenueFilter filter, int limit)
    {
        lock (_gate)
        {
            return (_log.Read(cursor, filter, limit), _changed.Task);
        }
    }

    private void Change(Func<RevenueLog, bool> change)
    {
        TaskCompletionSource? changed = null;
        lock (_gate)
        {
            if (change(_log))
            {
                (changed, _changed) = (_changed, NewSignal());
            }
        }

        changed?.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
