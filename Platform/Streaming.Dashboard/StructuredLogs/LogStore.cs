using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Live;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.StructuredLogs;

/// <summary>The last log records of all services; the oldest go first.</summary>
public sealed class LogStore
{
    private readonly Lock _lock = new();
    private readonly BoundedLog<LogEntry> _entries;

    internal LogStore(TelemetryLimitsOptions limits) => _entries = new(limits.MaxLogCount);

    /// <summary>Notifies after each batch.</summary>
    public ChangeSource Changes { get; } = new();

    /// <summary>Records that had to go for newer ones.</summary>
    public long Dropped
    {
        get { lock (_lock) return _entries.Dropped; }
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

    internal void Add(List<LogEntry> entries)
    {
        lock (_lock)
        {
            foreach (var entry in entries)
                _entries.Add(entry);
        }
        Changes.Notify();
    }
}
