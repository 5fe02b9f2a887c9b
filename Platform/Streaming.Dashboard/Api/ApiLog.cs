using Streaming.Dashboard.StructuredLogs;

namespace Streaming.Dashboard.Api;

/// <summary>A log record in the API.</summary>
internal sealed record ApiLog(
    long Id, DateTimeOffset Time, Severity Level, string Message, string Category, string? Event, string Resource, string? Instance,
    string? TraceId, string? SpanId, string? Exception, IReadOnlyDictionary<string, string>? Attributes)
{
    public static ApiLog Of(LogEntry entry) => new(
        entry.Id, entry.Time, entry.Severity, entry.Message, entry.Category, ApiAttributes.TextOrNull(entry.EventName), entry.Resource.Name,
        ApiAttributes.TextOrNull(entry.Resource.InstanceId), entry.TraceId, entry.SpanId, entry.Exception, ApiAttributes.Of(entry.Attributes));
}
