using Grpc.Core;
using OpenTelemetry.Proto.Collector.Logs.V1;

namespace Streaming.Dashboard.Otlp;

/// <summary>Takes telemetry by gRPC.</summary>
internal sealed class OtlpGrpcLogs(TelemetryIntake intake) : LogsService.LogsServiceBase
{
    public override Task<ExportLogsServiceResponse> Export(ExportLogsServiceRequest request, ServerCallContext context) =>
        Task.FromResult(intake.Take(request));
}
