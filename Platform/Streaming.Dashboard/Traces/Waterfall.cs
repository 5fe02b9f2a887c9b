namespace Streaming.Dashboard.Traces;

/// <summary>Orders the spans of a trace so that each stands beneath its cause.</summary>
public static class Waterfall
{
    /// <summary>
    /// One row per span. A span whose parent has not arrived stands at the top level; so does the first of a ring of spans
    /// that name each other as parents.
    /// </summary>
    public static IReadOnlyList<WaterfallRow> Rows(Trace trace)
    {
        var children = trace.Spans.ToLookup(span => span.ParentSpanId ?? "");
        var ids = trace.Spans.Select(span => span.SpanId).ToHashSet();
        var seen = new HashSet<string>();
        List<WaterfallRow> rows = [];
        foreach (var span in trace.Spans.Where(span => span.ParentSpanId is null || !ids.Contains(span.ParentSpanId)))
            AddTree(span);
        foreach (var span in trace.Spans)
            AddTree(span);
        return rows;

        // A loop, not a recursion: how deep spans are nested is up to whoever sends them.
        void AddTree(SpanEntry root)
        {
            var open = new Stack<(SpanEntry Span, int Depth)>([(root, 0)]);
            while (open.TryPop(out var next))
            {
                if (!seen.Add(next.Span.SpanId))
                    continue;
                rows.Add(Row(trace, next.Span, next.Depth));
                foreach (var child in children[next.Span.SpanId].Reverse())
                    open.Push((child, next.Depth + 1));
            }
        }
    }

    private static WaterfallRow Row(Trace trace, SpanEntry span, int depth)
    {
        var total = Math.Max(trace.Duration.Ticks, 1);
        return new WaterfallRow(span, depth, (double)(span.Start - trace.Start).Ticks / total, (double)span.Duration.Ticks / total);
    }
}
