using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.StructuredLogs;

/// <summary>Which log records are shown.</summary>
/// <param name="Search">Words to be found in message, category, event, exception and attributes.</param>
/// <param name="Resource">The service; null for all.</param>
/// <param name="Least">The least grave severity.</param>
/// <param name="TraceId">The trace; null for all.</param>
/// <param name="SpanId">The span; null for all.</param>
public sealed record LogQuery(SearchTerms Search, string? Resource, Severity Least, string? TraceId = null, string? SpanId = null)
{
    private readonly TraceKey _trace = TraceKey.Parse(TraceId);
    private readonly SpanKey _span = SpanKey.Parse(SpanId);

    /// <summary>The matching records that came last, the latest event first, and how many match altogether.</summary>
    public (IReadOnlyList<LogEntry> Newest, int Matching) Run(LogEntry[] entries, int most)
    {
        List<LogEntry> newest = [];
        var matching = 0;
        for (var i = entries.Length - 1; i >= 0; i--)
        {
            if (!Matches(entries[i]))
                continue;
            matching++;
            if (newest.Count < most)
                newest.Add(entries[i]);
        }
        // Services send batches, so what happened before may come after.
        return ([.. newest.OrderByDescending(entry => entry.Time)], matching);
    }

    internal bool Matches(LogEntry entry) =>
        entry.Severity >= Least
        && ResourceFilter.Includes(Resource, entry.Resource)
        && (TraceId is null || (entry.Trace == _trace && !_trace.IsNone))
        && (SpanId is null || (entry.Span == _span && !_span.IsNone))
        && (Search.IsEmpty || Search.Match([entry.Message, entry.Category, entry.EventName, entry.Resource.Name], entry.Attributes));
}
