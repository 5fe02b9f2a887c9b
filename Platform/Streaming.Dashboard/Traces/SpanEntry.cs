using System.Collections.Immutable;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Traces;

/// <summary>A span: one step of a trace in one service.</summary>
public sealed class SpanEntry
{
    internal SpanEntry(TelemetryResource resource, string scope, string name, ImmutableArray<TelemetryAttribute> attributes, ImmutableArray<SpanEvent> events, ImmutableArray<SpanLink> links)
    {
        (Resource, Scope, Name, Attributes, Events, Links) = (resource, scope, name, attributes, events, links);
        Bytes = TelemetrySize.OfObject(attributes);
        foreach (var happened in events)
            Bytes += TelemetrySize.OfObject(happened.Attributes);
        foreach (var link in links)
            Bytes += TelemetrySize.OfObject(link.Attributes);
    }

    /// <summary>The trace, 32 hexadecimal digits.</summary>
    public string TraceId => Trace.Hex!;

    /// <summary>The span, 16 hexadecimal digits.</summary>
    public string SpanId => Id.Hex!;

    /// <summary>The span that caused it; null for the first of a trace.</summary>
    public string? ParentSpanId => Parent.Hex;

    /// <summary>Its name.</summary>
    public string Name { get; }

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
    public string Scope { get; }

    /// <summary>Where it comes from.</summary>
    public TelemetryResource Resource { get; }

    /// <summary>Its attributes.</summary>
    public ImmutableArray<TelemetryAttribute> Attributes { get; }

    /// <summary>What happened during it.</summary>
    public ImmutableArray<SpanEvent> Events { get; }

    /// <summary>Spans of this or other traces it has to do with.</summary>
    public ImmutableArray<SpanLink> Links { get; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset End => Start + Duration;

    /// <summary>Grows by arrival.</summary>
    internal long Number { get; set; }

    internal TraceKey Trace { get; init; }

    internal SpanKey Id { get; init; }

    internal SpanKey Parent { get; init; }

    /// <summary>What it takes in memory.</summary>
    internal long Bytes { get; }
}
