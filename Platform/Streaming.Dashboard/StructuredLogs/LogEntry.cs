using System.Collections.Immutable;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.StructuredLogs;

/// <summary>A log record.</summary>
public sealed class LogEntry
{
    /// <summary>Grows by arrival.</summary>
    public required long Id { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>How grave it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The message.</summary>
    public required string Message { get; init; }

    /// <summary>The logger's category.</summary>
    public required string Category { get; init; }

    /// <summary>The name of the event, possibly empty.</summary>
    public required string EventName { get; init; }

    /// <summary>Where it comes from.</summary>
    public required TelemetryResource Resource { get; init; }

    /// <summary>Its attributes.</summary>
    public required ImmutableArray<TelemetryAttribute> Attributes { get; init; }

    /// <summary>The trace it belongs to; null for none.</summary>
    public string? TraceId { get; init; }

    /// <summary>The span it belongs to; null for none.</summary>
    public string? SpanId { get; init; }

    /// <summary>The exception with its stack, or what there is of it; null for none.</summary>
    public string? Exception => Attributes.Find("exception.stacktrace") ?? Attributes.Find("exception.message") ?? Attributes.Find("exception.type");
}
