using Streaming.Dashboard.Traces;

namespace Streaming.Dashboard.Api;

/// <summary>A span in the API.</summary>
internal sealed record ApiSpan(
    string TraceId, string SpanId, string? ParentSpanId, string Name, SpanKind Kind, DateTimeOffset Start, double DurationMilliseconds, bool IsError, string? Status,
    string Library, string Resource, string? Instance, IReadOnlyDictionary<string, string>? Attributes, IReadOnlyList<ApiSpanEvent>? Events, IReadOnlyList<ApiSpanLink>? Links)
{
    public static ApiSpan Of(SpanEntry span) => new(
        span.TraceId, span.SpanId, span.ParentSpanId, span.Name, span.Kind, span.Start, span.Duration.TotalMilliseconds, span.IsError, ApiAttributes.TextOrNull(span.StatusMessage),
        span.Scope, span.Resource.Name, ApiAttributes.TextOrNull(span.Resource.InstanceId), ApiAttributes.Of(span.Attributes),
        span.Events.IsEmpty ? null : [.. span.Events.Select(happened => new ApiSpanEvent(happened.Time, happened.Name, ApiAttributes.Of(happened.Attributes)))],
        span.Links.IsEmpty ? null : [.. span.Links.Select(link => new ApiSpanLink(link.TraceId, link.SpanId, ApiAttributes.Of(link.Attributes)))]);
}
