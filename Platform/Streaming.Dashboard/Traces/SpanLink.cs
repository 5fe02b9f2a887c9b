using System.Collections.Immutable;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Traces;

/// <summary>That a span has to do with another one, as a batch has with each message in it.</summary>
/// <param name="TraceId">The other's trace.</param>
/// <param name="SpanId">The other.</param>
/// <param name="Attributes">The particulars.</param>
public sealed record SpanLink(string TraceId, string SpanId, ImmutableArray<TelemetryAttribute> Attributes);
