namespace Streaming.Dashboard.Api;

/// <summary>Something that happened during a span, in the API.</summary>
internal sealed record ApiSpanEvent(DateTimeOffset Time, string Name, IReadOnlyDictionary<string, string>? Attributes);
