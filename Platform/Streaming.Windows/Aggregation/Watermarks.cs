namespace Streaming.Windows.Aggregation;

/// <summary>
/// How far event time has come: per partition its largest event time minus the delay, for the job the smallest of all partitions. A
/// partition without records holds the job back. The job's watermark never falls, not even when a partition is added.
/// </summary>
internal sealed class Watermarks(long delayMillis)
{
    private readonly SortedDictionary<int, long?> _newest = [];

    /// <summary>The job's watermark in milliseconds; null as long as a partition had no record.</summary>
    public long? Current { get; private set; }

    /// <summary>Largest event time of each partition; null where it had no record.</summary>
    public IReadOnlyDictionary<int, long?> Newest => _newest;

    /// <summary>Makes a partition known, with what a checkpoint kept of it.</summary>
    public void Add(int partition, long? newest) => _newest[partition] = newest;

    /// <summary>Takes over the watermark of a checkpoint.</summary>
    public void Restore(long? watermark) => Current = watermark;

    /// <summary>Takes a record's event time into account.</summary>
    /// <returns>Whether the job's watermark has risen.</returns>
    public bool Observe(int partition, long timestamp)
    {
        if (_newest[partition] >= timestamp)
        {
            return false;
        }

        _newest[partition] = timestamp;
        long? smallest = timestamp;
        foreach (var newest in _newest.Values)
        {
            if (newest is null)
            {
                return false;
            }

            smallest = Math.Min(smallest.Value, newest.Value);
        }

        if (Current >= smallest - delayMillis)
        {
            return false;
        }

        Current = smallest - delayMillis;
        return true;
    }
}
