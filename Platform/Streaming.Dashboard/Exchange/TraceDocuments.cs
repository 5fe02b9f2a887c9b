using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Trace.V1;
using Streaming.Dashboard.Telemetry;
using Streaming.Dashboard.Traces;

namespace Streaming.Dashboard.Exchange;

/// <summary>Spans as requests of the protocol.</summary>
internal static class TraceDocuments
{
    public static IEnumerable<IMessage> Of(TelemetryResource resource, IEnumerable<SpanEntry> spans) =>
        spans.InPieces(SizeOf).Select(piece => Request(resource, piece));

    private static int SizeOf(SpanEntry span) =>
        OtlpParts.SizeOf(span.Attributes, span.Name, span.StatusMessage)
        + span.Events.Sum(happened => OtlpParts.SizeOf(happened.Attributes, happened.Name)) + span.Links.Sum(link => OtlpParts.SizeOf(link.Attributes));

    private static ExportTraceServiceRequest Request(TelemetryResource resource, List<SpanEntry> spans)
    {
        var traces = new ResourceSpans { Resource = OtlpParts.Resource(resource) };
        traces.ScopeSpans.AddRange(spans.GroupBy(span => span.Scope).Select(scope => new ScopeSpans
        {
            Scope = new InstrumentationScope { Name = scope.Key },
            Spans = { scope.Select(Span) },
        }));
        return new() { ResourceSpans = { traces } };
    }

    private static Span Span(SpanEntry span) => new()
    {
        TraceId = OtlpParts.JsonId(span.TraceId),
        SpanId = OtlpParts.JsonId(span.SpanId),
        ParentSpanId = OtlpParts.JsonId(span.ParentSpanId),
        Name = span.Name,
        Kind = (Span.Types.SpanKind)span.Kind,
        StartTimeUnixNano = OtlpParts.Time(span.Start),
        EndTimeUnixNano = OtlpParts.Time(span.End),
        Status = new Status { Code = span.IsError ? Status.Types.StatusCode.Error : Status.Types.StatusCode.Unset, Message = span.StatusMessage },
        Attributes = { OtlpParts.Attributes(span.Attributes) },
        Events = { span.Events.Select(happened => new Span.Types.Event { TimeUnixNano = OtlpParts.Time(happened.Time), Name = happened.Name, Attributes = { OtlpParts.Attributes(happened.Attributes) } }) },
        Links = { span.Links.Select(link => new Span.Types.Link { TraceId = OtlpParts.JsonId(link.TraceId), SpanId = OtlpParts.JsonId(link.SpanId), Attributes = { OtlpParts.Attributes(link.Attributes) } }) },
    };
}
