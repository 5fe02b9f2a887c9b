namespace Streaming.Dashboard.Metrics;

/// <summary>A single measurement that belongs to a trace.</summary>
/// <param name="Time">When it was made.</param>
/// <param name="Value">What it said.</param>
/// <param name="TraceId">The trace.</param>
/// <param name="SpanId">The span.</param>
public sealed record MetricExemplar(DateTimeOffset Time, double Value, string TraceId, string SpanId);
