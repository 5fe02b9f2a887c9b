using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Live;

namespace Streaming.Dashboard.StructuredLogs;

/// <summary>The last log records of all services; the oldest go first, once there are too many or too many bytes of them.</summary>
public sealed class LogStore
{
    private readonly Lock _lock = new();
    private readonly TelemetryLimitsOptions _limits;
    private readonly Queue<LogEntry> _entries = new();
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
