using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Logs.V1;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.StructuredLogs;

/// <summary>Takes in log records; all can be read, so none is refused.</summary>
internal sealed class LogIngest(LogStore store, TelemetryReader reader, TimeProvider time)
{
    private const int NumbersPerSeverity = 4;
    private const int HighestNumber = 24;
    private long _lastId;

    public Refusals Add(RepeatedField<ResourceLogs> logs)
    {
        List<LogEntry> entries = [];
        foreach (var resourceLogs in logs)
        {
            var resource = reader.Resource(resourceLogs.Resource);
            foreach (var scopeLogs in resourceLogs.ScopeLogs)
                entries.AddRange(scopeLogs.LogRecords.Select(record => Read(record, scopeLogs.Scope, resource)));
        }
        if (entries.Count > 0)
            store.Add(entries);
        return new Refusals();
    }

    private LogEntry Read(LogRecord record, InstrumentationScope? scope, TelemetryResource resource) => new()
    {
        Id = Interlocked.Increment(ref _lastId),
        Time = TimeOf(record),
        Severity = (Severity)((Math.Clamp(record.SeverityNumber, 1, HighestNumber) - 1) / NumbersPerSeverity),
        Message = reader.Text(record.Body),
        Category = reader.Text(scope?.Name ?? ""),
        EventName = reader.Text(record.EventName),
        Resource = resource,
        Attributes = reader.Attributes(record.Attributes),
        TraceId = TelemetryReader.TraceId(record.TraceId),
        SpanId = TelemetryReader.SpanId(record.SpanId),
    };

    private DateTimeOffset TimeOf(LogRecord record)
    {
        var nanoseconds = record.TimeUnixNano > 0 ? record.TimeUnixNano : record.ObservedTimeUnixNano;
        return nanoseconds > 0 ? UnixNanoseconds.ToTime(nanoseconds) : time.GetUtcNow();
    }
}
