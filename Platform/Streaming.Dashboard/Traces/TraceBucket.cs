namespace Streaming.Dashboard.Traces;

/// <summary>Collects the spans of one trace. Not thread-safe.</summary>
internal sealed class TraceBucket(string id)
{
    private readonly Dictionary<string, SpanEntry> _spans = [];
    private Trace? _snapshot;

    public string Id => id;

    public int Count => _spans.Count;

    /// <summary>A span that is sent again replaces itself.</summary>
    /// <returns>True where it is new.</returns>
    public bool Put(SpanEntry span)
    {
        _snapshot = null;
        var isNew = !_spans.ContainsKey(span.SpanId);
        _spans[span.SpanId] = span;
        return isNew;
    }

    public Trace Snapshot() => _snapshot ??= new Trace(id, _spans.Values);
}
