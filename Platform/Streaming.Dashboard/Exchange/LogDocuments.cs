using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Logs.V1;
using Streaming.Dashboard.StructuredLogs;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Exchange;

/// <summary>Log records as requests of the protocol.</summary>
internal static class LogDocuments
{
    private const int NumbersPerSeverity = 4;

    public static IEnumerable<IMessage> Of(TelemetryResource resource, IEnumerable<LogEntry> entries) =>
        entries.InPieces(entry => OtlpParts.SizeOf(entry.Attributes, entry.Message)).Select(piece => Request(resource, piece));

    private static ExportLogsServiceRequest Request(TelemetryResource resource, List<LogEntry> entries)
    {
        var logs = new ResourceLogs { Resource = OtlpParts.Resource(resource) };
        logs.ScopeLogs.AddRange(entries.GroupBy(entry => entry.Category).Select(scope => new ScopeLogs
        {
            Scope = new InstrumentationScope { Name = scope.Key },
            LogRecords = { scope.Select(Record) },
        }));
        return new() { ResourceLogs = { logs } };
    }

    private static LogRecord Record(LogEntry entry) => new()
    {
        TimeUnixNano = OtlpParts.Time(entry.Time),
        SeverityText = entry.Severity.ToString(),
        SeverityNumber = (int)entry.Severity * NumbersPerSeverity + 1,
        Body = new AnyValue { StringValue = entry.Message },
        EventName = entry.EventName,
        TraceId = OtlpParts.JsonId(entry.TraceId),
        SpanId = OtlpParts.JsonId(entry.SpanId),
        Attributes = { OtlpParts.Attributes(entry.Attributes) },
    };
}
