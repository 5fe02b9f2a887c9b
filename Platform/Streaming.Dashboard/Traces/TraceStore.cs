using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Live;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Traces;

/// <summary>The last traces of all services. When there are too many traces, spans, or bytes of spans, the trace that began to arrive first goes.</summary>
public sealed class TraceStore
{
    private readonly Lock _lock = new();
    private readonly TelemetryLimitsOptions _limits;
    private readonly Dictionary<TraceKey, TraceBucket> _traces = [];
    // In order of arrival.
    private Queue<TraceBucket> _order = new();
    private int _spans;
    private long _bytes;
    private long _lastNumber;
    private long _dropped;

    internal TraceStore(TelemetryLimitsOptions limits) => _limits = limits;

    /// <summary>Notifies after each batch.</summary>
    public ChangeSource Changes { get; } = new();

    /// <summary>Traces that had to go for newer ones.</summary>
    public long Dropped
    {
        get { lock (_lock) return _dropped; }
    }

    /// <summary>True before the first span.</summary>
    public bool IsEmpty
    {
        get { lock (_lock) return _order.Count == 0; }
    }

    /// <summary>All traces in order of arrival.</summary>
    public IReadOnlyList<Trace> Snapshot()
    {
        lock (_lock)
            return [.. _order.Select(bucket => bucket.Snapshot())];
    }

    /// <returns>The trace as it is now; null where there is none.</returns>
    public Trace? Find(string traceId)
    {
        lock (_lock)
            return _traces.GetValueOrDefault(TraceKey.Parse(traceId))?.Snapshot();
    }

    /// <summary>The spans that have arrived after the one of a number, in order of arrival.</summary>
    internal List<SpanEntry> SpansAfter(long number)
    {
        lock (_lock)
            return [.. _order.SelectMany(bucket => bucket.Spans).Where(span => span.Number > number).OrderBy(span => span.Number)];
    }

    /// <summary>Takes away the spans of a service, or of all, and the traces that have none left; they do not count as dropped.</summary>
    /// <param name="resource">The service, or <c>service/instance</c>; null for all.</param>
    internal void Clear(string? resource)
    {
        lock (_lock)
        {
            foreach (var bucket in _order)
                bucket.Remove(span => ResourceFilter.Includes(resource, span.Resource));
            TraceBucket[] kept = [.. _order.Where(bucket => bucket.Count > 0)];
            _order = new(kept);
            _traces.Clear();
            foreach (var bucket in kept)
                _traces.Add(bucket.Key, bucket);
            (_spans, _bytes) = (kept.Sum(bucket => bucket.Count), kept.Sum(bucket => bucket.Bytes));
        }
        Changes.Notify();
    }

    internal void Add(List<SpanEntry> spans)
    {
        lock (_lock)
        {
            foreach (var span in spans)
                Add(span);
        }
        Changes.Notify();
    }

    private void Add(SpanEntry span)
    {
        span.Number = ++_lastNumber;
        if (!_traces.TryGetValue(span.Trace, out var bucket))
        {
            bucket = new TraceBucket(span.Trace);
            _traces.Add(span.Trace, bucket);
            _order.Enqueue(bucket);
        }
        var (spans, bytes) = (bucket.Count, bucket.Bytes);
        bucket.Put(span);
        _spans += bucket.Count - spans;
        _bytes += bucket.Bytes - bytes;
        while (_order.Count > _limits.MaxTraceCount || _spans > _limits.MaxSpanCount || _bytes > _limits.MaxSpanBytes)
            DropOldest();
    }

    private void DropOldest()
    {
        var oldest = _order.Dequeue();
        _traces.Remove(oldest.Key);
        _spans -= oldest.Count;
        _bytes -= oldest.Bytes;
        _dropped++;
    }
}
