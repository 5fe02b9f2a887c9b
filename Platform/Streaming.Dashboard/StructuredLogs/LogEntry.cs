using System.Collections.Immutable;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.StructuredLogs;

/// <summary>A log record.</summary>
public sealed class LogEntry
{
    internal LogEntry(TelemetryResource resource, string category, string message, ImmutableArray<TelemetryAttribute> attributes)
    {
        (Resource, Category, Message, Attributes) = (resource, category, message, attributes);
        Bytes = TelemetrySize.OfObject(attributes) + TelemetrySize.OfText(message);
    }

    /// <summary>Grows by arrival.</summary>
    public long Id { get; internal set; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>How grave it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The message.</summary>
    public string Message { get; }

    /// <summary>The logger's category.</summary>
    public string Category { get; }

    /// <summary>The name of the event, possibly empty.</summary>
    public required string EventName { get; init; }

    /// <summary>Where it comes from.</summary>
    public TelemetryResource Resource { get; }

    /// <summary>Its attributes.</summary>
    public ImmutableArray<TelemetryAttribute> Attributes { get; }

    /// <summary>The trace it belongs to; null for none.</summary>
    public string? TraceId => Trace.Hex;

    /// <summary>The span it belongs to; null for none.</summary>
    public string? SpanId => Span.Hex;

    /// <summary>The exception with its stack, or what there is of it; null for none.</summary>
    public string? Exception => Attributes.Find("exception.stacktrace") ?? Attributes.Find("exception.message") ?? Attributes.Find("exception.type");

    internal TraceKey Trace { get; init; }

    internal SpanKey Span { get; init; }

    /// <summary>What it takes in memory.</summary>
    internal long Bytes { get; }
}
