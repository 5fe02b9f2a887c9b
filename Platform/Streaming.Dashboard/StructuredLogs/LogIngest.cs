using Streaming.Dashboard.Otlp.Wire;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.StructuredLogs;

/// <summary>Takes in log records; all can be read, so none is refused.</summary>
internal sealed class LogIngest(LogStore store, TelemetryReader reader, TimeProvider time)
{
    private const int NumbersPerSeverity = 4;
    private const int HighestNumber = 24;

    /// <param name="request">An export request, which has been verified.</param>
    public Refusals Add(ReadOnlySpan<byte> request)
    {
        List<LogEntry> entries = [];
        var resources = new WireReader(request);
        while (resources.Next())
        {
            if (resources.Tag == OtlpTags.Resources)
                AddResource(resources.Bytes(), entries);
            else
                resources.Skip();
        }
        if (entries.Count > 0)
            store.Add(entries);
        return new Refusals();
    }

    private void AddResource(ReadOnlySpan<byte> resourceLogs, List<LogEntry> entries)
    {
        var resource = reader.Resource(WireReader.Find(resourceLogs, OtlpTags.Resource));
        var scopes = new WireReader(resourceLogs);
        while (scopes.Next())
        {
            if (scopes.Tag == OtlpTags.Scopes)
                AddScope(scopes.Bytes(), resource, entries);
            else
                scopes.Skip();
        }
    }

    private void AddScope(ReadOnlySpan<byte> scopeLogs, TelemetryResource resource, List<LogEntry> entries)
    {
        var category = reader.Name(WireReader.Find(WireReader.Find(scopeLogs, OtlpTags.Scope), OtlpTags.ScopeName));
        var records = new WireReader(scopeLogs);
        while (records.Next())
        {
            if (records.Tag == OtlpTags.Items)
                entries.Add(Read(records.Bytes(), category, resource));
            else
                records.Skip();
        }
    }

    private LogEntry Read(ReadOnlySpan<byte> record, string category, TelemetryResource resource)
    {
        var (happened, observed, severity) = (0UL, 0UL, 0);
        ReadOnlySpan<byte> body = default, eventName = default, trace = default, span = default;
        var fields = new WireReader(record);
        while (fields.Next())
        {
            switch (fields.Tag)
            {
                case LogTags.Time: happened = fields.Fixed64(); break;
                case LogTags.ObservedTime: observed = fields.Fixed64(); break;
                case LogTags.SeverityNumber: severity = (int)fields.Varint(); break;
                case LogTags.Body: body = fields.Bytes(); break;
                case LogTags.EventName: eventName = fields.Bytes(); break;
                case LogTags.TraceId: trace = fields.Bytes(); break;
                case LogTags.SpanId: span = fields.Bytes(); break;
                default: fields.Skip(); break;
            }
        }
        return new LogEntry(resource, category, reader.Value(body), reader.Attributes(record, LogTags.Attributes))
        {
            Time = TimeOf(happened, observed),
            Severity = (Severity)((Math.Clamp(severity, 1, HighestNumber) - 1) / NumbersPerSeverity),
            EventName = reader.Name(eventName),
            Trace = TraceKey.Read(trace),
            Span = SpanKey.Read(span),
        };
    }

    private DateTimeOffset TimeOf(ulong happened, ulong observed)
    {
        var nanoseconds = happened > 0 ? happened : observed;
        return nanoseconds > 0 ? UnixNanoseconds.ToTime(nanoseconds) : time.GetUtcNow();
    }
}
