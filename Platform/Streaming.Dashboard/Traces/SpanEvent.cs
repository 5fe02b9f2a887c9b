using System.Collections.Immutable;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Traces;

/// <summary>Something that happened during a span.</summary>
/// <param name="Time">When.</param>
/// <param name="Name">What.</param>
/// <param name="Attributes">The particulars.</param>
public sealed record SpanEvent(DateTimeOffset Time, string Name, ImmutableArray<TelemetryAttribute> Attributes);
