using Google.Protobuf;
using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Logs.V1;
using OpenTelemetry.Proto.Metrics.V1;
using OpenTelemetry.Proto.Trace.V1;
using Streaming.Dashboard.Metrics;
using Streaming.Dashboard.StructuredLogs;
using Streaming.Dashboard.Telemetry;
using Streaming.Dashboard.Traces;

namespace Streaming.Dashboard.Tests.Fakes;

/// <summary>Takes in telemetry as it is on the wire.</summary>
internal static class IngestExtensions
{
    public static Refusals Add(this LogIngest ingest, RepeatedField<ResourceLogs> logs) => ingest.Add(new ExportLogsServiceRequest { ResourceLogs = { logs } }.ToByteArray());

    public static Refusals Add(this TraceIngest ingest, RepeatedField<ResourceSpans> traces) => ingest.Add(new ExportTraceServiceRequest { ResourceSpans = { traces } }.ToByteArray());

    public static Refusals Add(this MetricIngest ingest, RepeatedField<ResourceMetrics> metrics) => ingest.Add(new ExportMetricsServiceRequest { ResourceMetrics = { metrics } }.ToByteArray());
}
