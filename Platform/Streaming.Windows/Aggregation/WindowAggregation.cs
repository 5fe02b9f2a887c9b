using Streaming.Windows.Declaration;
using Streaming.Windows.Records;

namespace Streaming.Windows.Aggregation;

/// <summary>
/// The job's state: watermarks and open windows. A window [start, end) closes once end is at or before the watermark; records that come
/// for it later are late. Its memory is that of the open windows: their keys, the ids they counted and the values they tell apart.
/// </summary>
internal sealed class WindowAggregation(JobDeclaration job)
{
    private readonly SortedDictionary<long, SortedDictionary<GroupKey, OpenWindow>> _open = [];

    public Watermarks Watermarks { get; } = new(job.Source.WatermarkDelayMillis);

    /// <summary>Number of open windows.</summary>
    public int OpenCount { get; private set; }

    /// <summary>All open windows, by start and key.</summary>
    public IEnumerable<(long Start, GroupKey Key, OpenWindow Window)> Open =>
        _open.SelectMany(start => start.Value.Select(window => (start.Key, window.Key, window.Value)));

    /// <summary>Takes in a record.</summary>
    /// <exception cref="UndecodableRecordException">The window of the event time lies outside of the years 1 to 9999.</exception>
    /// <exception cref="JobException">A sum became too large to go on with.</exception>
    public RowOutcome Apply(int partition, SourceRow row)
    {
        var start = TumblingWindows.StartOf(row.Timestamp, job.WindowMillis);
        if (!TumblingWindows.CanBeWritten(start, job.WindowMillis))
        {
            throw new UndecodableRecordException("the window of its event time lies outside of the years 1 to 9999");
        }

        var outcome = start + job.WindowMillis <= Watermarks.Current ? RowOutcome.Late
            : Add(FindOrOpen(start, new GroupKey(row.Key)), start, row) ? RowOutcome.Counted
            : RowOutcome.Duplicate;
        Watermarks.Observe(partition, row.Timestamp);
        return outcome;
    }

    /// <summary>Takes out the windows that the watermark has passed, by start and key.</summary>
    public IEnumerable<ClosedWindow> Close()
    {
        while (_open.Count > 0 && _open.First() is { Key: var start } first && start + job.WindowMillis <= Watermarks.Current)
        {
            foreach (var (key, window) in first.Value)
            {
                yield return new(key.Values, start, start + job.WindowMillis, [.. window.Aggregates.Select(aggregate => aggregate.Result)]);
            }

            _open.Remove(start);
            OpenCount -= first.Value.Count;
        }
    }

    /// <summary>Finds a window, or opens it.</summary>
    public OpenWindow FindOrOpen(long start, GroupKey key)
    {
        if (!_open.TryGetValue(start, out var windows))
        {
            _open.Add(start, windows = []);
        }

        if (!windows.TryGetValue(key, out var window))
        {
            // The row's array is filled again by the next record.
            windows.Add(new GroupKey([.. key.Values]), window = new([.. job.Aggregates.Select(Accumulator.For)]));
            OpenCount++;
        }

        return window;
    }

    private bool Add(OpenWindow window, long start, SourceRow row)
    {
        try
        {
            return window.Add(row);
        }
        catch (OverflowException exception)
        {
            throw new JobException(
                $"a sum of the window {job.Sink.Key.Format(job.Key, row.Key, start)} has more than 128 bits: correct the records in {job.Source.Topic}, or drop the aggregate.", exception);
        }
    }
}
