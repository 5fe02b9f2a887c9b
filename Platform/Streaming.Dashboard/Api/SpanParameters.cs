namespace Streaming.Dashboard.Api;

/// <summary>Which spans are asked for.</summary>
/// <param name="Resource">The service, or <c>service/instance</c>.</param>
/// <param name="Search">Words to be found, or <c>key=value</c>.</param>
/// <param name="TraceId">The trace.</param>
/// <param name="Errors">True for failed spans only.</param>
/// <param name="Limit">How many of the newest the first answer has.</param>
/// <param name="Follow">Whether those that come later are wanted too.</param>
internal sealed record SpanParameters(string? Resource, string? Search, string? TraceId, bool? Errors, int? Limit, bool? Follow);
