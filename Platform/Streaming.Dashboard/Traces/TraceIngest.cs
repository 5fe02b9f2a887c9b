using Google.Protobuf.Collections;
using Microsoft.Extensions.Options;
using OpenTelemetry.Proto.Trace.V1;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Traces;

/// <summary>Takes in spans; refuses those without valid ids.</summary>
internal sealed class TraceIngest(TraceStore store, TelemetryReader reader, IOptions<DashboardOptions> options)
{
    private const string BadId = "A span needs a trace id of 16 bytes and a span id of 8 bytes, not all zero.";
    private readonly int _mostEvents = options.Value.TelemetryLimits.MaxSpanEventCount;

    public Refusals Add(RepeatedField<ResourceSpans> traces)
    {
        List<SpanEntry> entries = [];
        var refusals = new Refusals();
        foreach (var resourceSpans in traces)
        {
            var resource = reader.Resource(resourceSpans.Resource);
            foreach (var scopeSpans in resourceSpans.ScopeSpans)
            {
                foreach (var span in scopeSpans.Spans)
                {
                    if (Read(span, scopeSpans.Scope?.Name ?? "", resource) is { } entry)
                        entries.Add(entry);
                    else
                        refusals.Add(BadId);
                }
            }
        }
        if (entries.Count > 0)
            store.Add(entries);
        return refusals;
    }

    private SpanEntry? Read(Span span, string scope, TelemetryResource resource)
    {
        if (TelemetryReader.TraceId(span.TraceId) is not { } traceId || TelemetryReader.SpanId(span.SpanId) is not { } spanId)
            return null;
        var start = UnixNanoseconds.ToTime(span.StartTimeUnixNano);
        var end = UnixNanoseconds.ToTime(span.EndTimeUnixNano);
        return new SpanEntry
        {
            TraceId = traceId,
            SpanId = spanId,
            ParentSpanId = TelemetryReader.SpanId(span.ParentSpanId),
            Name = reader.Text(span.Name),
            Kind = Enum.IsDefined((SpanKind)span.Kind) ? (SpanKind)span.Kind : SpanKind.Unspecified,
            Start = start,
            Duration = end > start ? end - start : TimeSpan.Zero,
            IsError = span.Status?.Code == Status.Types.StatusCode.Error,
            StatusMessage = reader.Text(span.Status?.Message ?? ""),
            Scope = reader.Text(scope),
            Resource = resource,
            Attributes = reader.Attributes(span.Attributes),
            Events = [.. span.Events.Take(_mostEvents).Select(e => new SpanEvent(UnixNanoseconds.ToTime(e.TimeUnixNano), reader.Text(e.Name), reader.Attributes(e.Attributes)))],
            Links = [.. span.Links.Take(_mostEvents).Select(Link).OfType<SpanLink>()],
        };
    }

    private SpanLink? Link(Span.Types.Link link) =>
        TelemetryReader.TraceId(link.TraceId) is { } traceId && TelemetryReader.SpanId(link.SpanId) is { } spanId
            ? new SpanLink(traceId, spanId, reader.Attributes(link.Attributes))
            : null;
}
