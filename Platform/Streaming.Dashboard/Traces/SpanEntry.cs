using System.Collections.Immutable;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Traces;

/// <summary>A span: one step of a trace in one service.</summary>
public sealed class SpanEntry
{
    /// <summary>The trace, 32 hexadecimal digits.</summary>
    public required string TraceId { get; init; }

    /// <summary>The span, 16 hexadecimal digits.</summary>
    public required string SpanId { get; init; }

    /// <summary>The span that caused it; null for the first of a trace.</summary>
    public required string? ParentSpanId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its part between services.</summary>
    public required SpanKind Kind { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>True where it failed.</summary>
    public required bool IsError { get; init; }

    /// <summary>What was said about its outcome, possibly empty.</summary>
    public required string StatusMessage { get; init; }

    /// <summary>The library that made it.</summary>
    public required string Scope { get; init; }

    /// <summary>Where it comes from.</summary>
    public required TelemetryResource Resource { get; init; }

    /// <summary>Its attributes.</summary>
    public required ImmutableArray<TelemetryAttribute> Attributes { get; init; }

    /// <summary>What happened during it.</summary>
    public required ImmutableArray<SpanEvent> Events { get; init; }

    /// <summary>Spans of this or other traces it has to do with.</summary>
    public required ImmutableArray<SpanLink> Links { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset End => Start + Duration;
}
