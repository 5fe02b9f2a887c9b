using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using Streaming.Dashboard.Metrics;
using Streaming.Dashboard.StructuredLogs;
using Streaming.Dashboard.Traces;

namespace Streaming.Dashboard.Otlp;

/// <summary>What both transports do with a request: take it in, and tell the sender what was refused.</summary>
internal sealed class TelemetryIntake(LogIngest logs, TraceIngest traces, MetricIngest metrics)
{
    public IMessage Take(IMessage request) => request switch
    {
        ExportLogsServiceRequest batch => Take(batch),
        ExportTraceServiceRequest batch => Take(batch),
        ExportMetricsServiceRequest batch => Take(batch),
        _ => throw new ArgumentOutOfRangeException(nameof(request), request.Descriptor.FullName, "This is no telemetry."),
    };

    public ExportLogsServiceResponse Take(ExportLogsServiceRequest request)
    {
        var refused = logs.Add(request.ResourceLogs);
        return refused.Count == 0 ? new() : new() { PartialSuccess = new() { RejectedLogRecords = refused.Count, ErrorMessage = refused.Message } };
    }

    public ExportTraceServiceResponse Take(ExportTraceServiceRequest request)
    {
        var refused = traces.Add(request.ResourceSpans);
        return refused.Count == 0 ? new() : new() { PartialSuccess = new() { RejectedSpans = refused.Count, ErrorMessage = refused.Message } };
    }

    public ExportMetricsServiceResponse Take(ExportMetricsServiceRequest request)
    {
        var refused = metrics.Add(request.ResourceMetrics);
        return refused.Count == 0 ? new() : new() { PartialSuccess = new() { RejectedDataPoints = refused.Count, ErrorMessage = refused.Message } };
    }
}
