using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Traces;

/// <summary>Which traces are listed.</summary>
/// <param name="Search">Words that one span has to have in its name, id or attributes, or the trace in its id; what may not be found, no span may have.</param>
/// <param name="Resource">A service that takes part; null for all.</param>
/// <param name="ErrorsOnly">Only traces with a failed span.</param>
public sealed record TraceQuery(SearchTerms Search, string? Resource, bool ErrorsOnly)
{
    /// <summary>The latest matching traces, latest first, and how many match altogether.</summary>
    public (IReadOnlyList<Trace> Latest, int Matching) Run(IEnumerable<Trace> traces, int most)
    {
        var matching = traces.Where(Matches).OrderByDescending(trace => trace.Start).ToList();
        return (matching[..Math.Min(matching.Count, most)], matching.Count);
    }

    private bool Matches(Trace trace) =>
        (!ErrorsOnly || trace.HasErrors)
        && (string.IsNullOrEmpty(Resource) || trace.Spans.Any(span => ResourceFilter.Includes(Resource, span.Resource)))
        && (Search.IsEmpty || (trace.Spans.Any(span => Search.Match(TextsOf(span), span.Attributes)) && !trace.Spans.Any(span => Search.Exclude(TextsOf(span), span.Attributes))));

    private static string[] TextsOf(SpanEntry span) => [span.Name, span.TraceId, span.SpanId, span.Resource.Name];
}
