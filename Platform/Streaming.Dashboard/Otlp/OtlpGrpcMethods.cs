using Google.Protobuf;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;

namespace Streaming.Dashboard.Otlp;

/// <summary>The methods of OTLP by gRPC: Export of each kind of telemetry.</summary>
internal sealed class OtlpGrpcMethods : IServiceMethodProvider<OtlpGrpcService>
{
    public void OnServiceMethodDiscovery(ServiceMethodProviderContext<OtlpGrpcService> context)
    {
        Add<ExportLogsServiceRequest, ExportLogsServiceResponse>(context, LogsService.Descriptor);
        Add<ExportTraceServiceRequest, ExportTraceServiceResponse>(context, TraceService.Descriptor);
        Add<ExportMetricsServiceRequest, ExportMetricsServiceResponse>(context, MetricsService.Descriptor);
    }

    private static void Add<TRequest, TResponse>(ServiceMethodProviderContext<OtlpGrpcService> context, Google.Protobuf.Reflection.ServiceDescriptor service)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>
    {
        var requests = Marshallers.Create(static (_, _) => throw new NotSupportedException("The dashboard sends no telemetry."), OtlpGrpcPayload<TRequest>.Read);
        var responses = Marshallers.Create<TResponse>(
            static (response, target) => target.Complete(response.ToByteArray()),
            static _ => throw new NotSupportedException("The dashboard sends no telemetry."));
        var method = new Method<OtlpGrpcPayload<TRequest>, TResponse>(MethodType.Unary, service.FullName, "Export", requests, responses);
        context.AddUnaryMethod(method, [], static (grpc, request, call) => grpc.ExportAsync<TRequest, TResponse>(request, call));
    }
}
