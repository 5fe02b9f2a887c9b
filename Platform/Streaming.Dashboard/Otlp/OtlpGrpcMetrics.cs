using Grpc.Core;
using OpenTelemetry.Proto.Collector.Metrics.V1;

namespace Streaming.Dashboard.Otlp;

/// <summary>Takes telemetry by gRPC.</summary>
internal sealed class OtlpGrpcMetrics(TelemetryIntake intake) : MetricsService.MetricsServiceBase
{
    public override Task<ExportMetricsServiceResponse> Export(ExportMetricsServiceRequest request, ServerCallContext context) =>
        Task.FromResult(intake.Take(request));
}
