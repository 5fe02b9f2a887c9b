using System.Runtime.InteropServices;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Traces;

/// <summary>Collects the spans of one trace. Not thread-safe.</summary>
internal sealed class TraceBucket(TraceKey key)
{
    // Most traces have a few spans: looking through them is as quick as an index, and takes no memory.
    private const int MostWithoutIndex = 16;
    private readonly List<SpanEntry> _spans = [];
    private Dictionary<SpanKey, int>? _index;
    private Trace? _snapshot;

    public TraceKey Key => key;

    public int Count => _spans.Count;

    public IEnumerable<SpanEntry> Spans => _spans;

    public long Bytes { get; private set; }

    /// <summary>A span that is sent again replaces itself.</summary>
    public void Put(SpanEntry span)
    {
        _snapshot = null;
        Bytes += span.Bytes;
        var place = Find(span.Id);
        if (place < 0)
        {
            _index?.Add(span.Id, _spans.Count);
            _spans.Add(span);
            return;
        }
        Bytes -= _spans[place].Bytes;
        _spans[place] = span;
    }

    public void Remove(Predicate<SpanEntry> isGone)
    {
        if (_spans.RemoveAll(isGone) == 0)
            return;
        (_index, _snapshot, Bytes) = (null, null, _spans.Sum(span => span.Bytes));
    }

    public Trace Snapshot() => _snapshot ??= new Trace(key.Hex!, _spans);

    private int Find(SpanKey id)
    {
        if (_spans.Count > MostWithoutIndex)
            return (_index ??= _spans.Select((span, place) => (span.Id, place)).ToDictionary()).GetValueOrDefault(id, -1);
        var spans = CollectionsMarshal.AsSpan(_spans);
        for (var i = 0; i < spans.Length; i++)
        {
            if (spans[i].Id == id)
                return i;
        }
        return -1;
    }
}
