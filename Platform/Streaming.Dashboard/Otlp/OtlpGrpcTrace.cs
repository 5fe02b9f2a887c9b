using Grpc.Core;
using OpenTelemetry.Proto.Collector.Trace.V1;

namespace Streaming.Dashboard.Otlp;

/// <summary>Takes telemetry by gRPC.</summary>
internal sealed class OtlpGrpcTrace(TelemetryIntake intake) : TraceService.TraceServiceBase
{
    public override Task<ExportTraceServiceResponse> Export(ExportTraceServiceRequest request, ServerCallContext context) =>
        Task.FromResult(intake.Take(request));
}
