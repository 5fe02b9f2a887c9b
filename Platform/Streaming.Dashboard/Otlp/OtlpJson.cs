using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Metrics.V1;

namespace Streaming.Dashboard.Otlp;

/// <summary>
/// Reads telemetry as JSON. It is protobuf's JSON with one difference: ids are hexadecimal, not base 64. Read as base 64
/// they lose nothing, for their lengths are multiples of four; so they are written back as such, and read anew.
/// </summary>
internal static class OtlpJson
{
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(true));

    /// <summary>The request in protobuf's wire format.</summary>
    public static byte[] ToProtobuf(TextReader json, TelemetrySignal signal) => Read(json, signal).ToByteArray();

    /// <summary>The request.</summary>
    public static IMessage Read(TextReader json, TelemetrySignal signal) => signal switch
    {
        TelemetrySignal.Logs => Parse<ExportLogsServiceRequest>(json),
        TelemetrySignal.Traces => Parse<ExportTraceServiceRequest>(json),
        _ => Parse<ExportMetricsServiceRequest>(json),
    };

    private static T Parse<T>(TextReader json) where T : IMessage, new()
    {
        var message = Parser.Parse<T>(json);
        CorrectIds(message);
        return message;
    }

    private static void CorrectIds(IMessage message)
    {
        switch (message)
        {
            case ExportLogsServiceRequest logs:
                foreach (var record in logs.ResourceLogs.SelectMany(r => r.ScopeLogs).SelectMany(s => s.LogRecords))
                    (record.TraceId, record.SpanId) = (Id(record.TraceId), Id(record.SpanId));
                break;
            case ExportTraceServiceRequest traces:
                foreach (var span in traces.ResourceSpans.SelectMany(r => r.ScopeSpans).SelectMany(s => s.Spans))
                {
                    (span.TraceId, span.SpanId, span.ParentSpanId) = (Id(span.TraceId), Id(span.SpanId), Id(span.ParentSpanId));
                    foreach (var link in span.Links)
                        (link.TraceId, link.SpanId) = (Id(link.TraceId), Id(link.SpanId));
                }
                break;
            case ExportMetricsServiceRequest metrics:
                foreach (var exemplar in metrics.ResourceMetrics.SelectMany(r => r.ScopeMetrics).SelectMany(s => s.Metrics).SelectMany(Exemplars))
                    (exemplar.TraceId, exemplar.SpanId) = (Id(exemplar.TraceId), Id(exemplar.SpanId));
                break;
        }
    }

    private static IEnumerable<Exemplar> Exemplars(Metric metric) => metric.DataCase switch
    {
        Metric.DataOneofCase.Gauge => metric.Gauge.DataPoints.SelectMany(point => point.Exemplars),
        Metric.DataOneofCase.Sum => metric.Sum.DataPoints.SelectMany(point => point.Exemplars),
        Metric.DataOneofCase.Histogram => metric.Histogram.DataPoints.SelectMany(point => point.Exemplars),
        Metric.DataOneofCase.ExponentialHistogram => metric.ExponentialHistogram.DataPoints.SelectMany(point => point.Exemplars),
        _ => [],
    };

    private static ByteString Id(ByteString misread)
    {
        var text = misread.ToBase64();
        return text.All(char.IsAsciiHexDigit) ? ByteString.CopyFrom(Convert.FromHexString(text)) : ByteString.Empty;
    }
}
