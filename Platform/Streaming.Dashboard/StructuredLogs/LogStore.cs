using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Live;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.StructuredLogs;

/// <summary>The last log records of all services; the oldest go first, once there are too many or too many bytes of them.</summary>
public sealed class LogStore
{
    private readonly Lock _lock = new();
    private readonly TelemetryLimitsOptions _limits;
    private Queue<LogEntry> _entries = new();
    private long _lastId;
    private long _bytes;
    private long _dropped;

    internal LogStore(TelemetryLimitsOptions limits) => _limits = limits;

    /// <summary>Notifies after each batch.</summary>
    public ChangeSource Changes { get; } = new();

    /// <summary>Records that had to go for newer ones.</summary>
    public long Dropped
    {
        get { lock (_lock) return _dropped; }
    }

    /// <summary>True before the first record.</summary>
    public bool IsEmpty
    {
        get { lock (_lock) return _entries.Count == 0; }
    }

    /// <summary>All records in order of arrival.</summary>
    public LogEntry[] Snapshot()
    {
        lock (_lock)
            return _entries.ToArray();
    }

    /// <summary>Takes away the records of a service, or of all; they do not count as dropped.</summary>
    /// <param name="resource">The service, or <c>service/instance</c>; null for all.</param>
    internal void Clear(string? resource)
    {
        lock (_lock)
        {
            LogEntry[] kept = [.. _entries.Where(entry => !ResourceFilter.Includes(resource, entry.Resource))];
            (_entries, _bytes) = (new(kept), kept.Sum(entry => entry.Bytes));
        }
        Changes.Notify();
    }

    internal void Add(List<LogEntry> entries)
    {
        lock (_lock)
        {
            foreach (var entry in entries)
                Add(entry);
        }
        Changes.Notify();
    }

    private void Add(LogEntry entry)
    {
        entry.Id = ++_lastId;
        _entries.Enqueue(entry);
        _bytes += entry.Bytes;
        while (_entries.Count > _limits.MaxLogCount || _bytes > _limits.MaxLogBytes)
        {
            _bytes -= _entries.Dequeue().Bytes;
            _dropped++;
        }
    }
}
