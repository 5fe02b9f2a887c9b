using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Metrics.V1;

namespace Streaming.Dashboard.Exchange;

/// <summary>How much is in a request.</summary>
internal static class OtlpItems
{
    /// <returns>Log records, spans or points.</returns>
    public static int Count(IMessage request) => request switch
    {
        ExportLogsServiceRequest logs => logs.ResourceLogs.Sum(resource => resource.ScopeLogs.Sum(scope => scope.LogRecords.Count)),
        ExportTraceServiceRequest traces => traces.ResourceSpans.Sum(resource => resource.ScopeSpans.Sum(scope => scope.Spans.Count)),
        ExportMetricsServiceRequest metrics => metrics.ResourceMetrics.Sum(resource => resource.ScopeMetrics.Sum(scope => scope.Metrics.Sum(Points))),
        _ => 0,
    };

    private static int Points(Metric metric) => metric.DataCase switch
    {
        Metric.DataOneofCase.Gauge => metric.Gauge.DataPoints.Count,
        Metric.DataOneofCase.Sum => metric.Sum.DataPoints.Count,
        Metric.DataOneofCase.Histogram => metric.Histogram.DataPoints.Count,
        Metric.DataOneofCase.ExponentialHistogram => metric.ExponentialHistogram.DataPoints.Count,
        Metric.DataOneofCase.Summary => metric.Summary.DataPoints.Count,
        _ => 0,
    };
}
