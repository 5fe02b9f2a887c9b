namespace Streaming.Dashboard.Api;

/// <summary>Which log records are asked for.</summary>
/// <param name="Resource">The service, or <c>service/instance</c>.</param>
/// <param name="Level">The least level.</param>
/// <param name="Search">Words to be found, or <c>key=value</c>.</param>
/// <param name="TraceId">The trace.</param>
/// <param name="SpanId">The span.</param>
/// <param name="Limit">How many of the newest the first answer has.</param>
/// <param name="Follow">Whether those that come later are wanted too.</param>
internal sealed record LogParameters(string? Resource, ApiLevel? Level, string? Search, string? TraceId, string? SpanId, int? Limit, bool? Follow);
