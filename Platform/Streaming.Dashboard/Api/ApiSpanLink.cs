namespace Streaming.Dashboard.Api;

/// <summary>A link of a span to another one, in the API.</summary>
internal sealed record ApiSpanLink(string TraceId, string SpanId, IReadOnlyDictionary<string, string>? Attributes);
