using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Otlp;

/// <summary>Tells a sender what of its request was refused; an empty message where all was taken.</summary>
internal static class OtlpAnswer
{
    public static IMessage Of(TelemetrySignal signal, Refusals refused) => signal switch
    {
        TelemetrySignal.Logs => Logs(refused),
        TelemetrySignal.Traces => Traces(refused),
        _ => Metrics(refused),
    };

    private static ExportLogsServiceResponse Logs(Refusals refused) =>
        refused.Count == 0 ? new() : new() { PartialSuccess = new() { RejectedLogRecords = refused.Count, ErrorMessage = refused.Message } };

    private static ExportTraceServiceResponse Traces(Refusals refused) =>
        refused.Count == 0 ? new() : new() { PartialSuccess = new() { RejectedSpans = refused.Count, ErrorMessage = refused.Message } };

    private static ExportMetricsServiceResponse Metrics(Refusals refused) =>
        refused.Count == 0 ? new() : new() { PartialSuccess = new() { RejectedDataPoints = refused.Count, ErrorMessage = refused.Message } };
}
