using Google.Protobuf;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using Streaming.Dashboard.Otlp.Wire;

namespace Streaming.Dashboard.Otlp;

/// <summary>The methods of OTLP by gRPC: Export of each kind of telemetry. A request is taken in while its bytes are at hand, in the buffers they came in.</summary>
internal sealed class OtlpGrpcMethods(TelemetryIntake intake) : IServiceMethodProvider<OtlpGrpcService>
{
    private static readonly Marshaller<byte[]> Answers = Marshallers.Create<byte[]>(static (answer, target) => target.Complete(answer), static _ => throw SendsNothing());

    public void OnServiceMethodDiscovery(ServiceMethodProviderContext<OtlpGrpcService> context)
    {
        Add(context, LogsService.Descriptor, TelemetrySignal.Logs);
        Add(context, TraceService.Descriptor, TelemetrySignal.Traces);
        Add(context, MetricsService.Descriptor, TelemetrySignal.Metrics);
    }

    private void Add(ServiceMethodProviderContext<OtlpGrpcService> context, Google.Protobuf.Reflection.ServiceDescriptor service, TelemetrySignal signal)
    {
        var requests = Marshallers.Create(static (OtlpGrpcOutcome _, SerializationContext _) => throw SendsNothing(), bytes => Take(bytes, signal));
        var method = new Method<OtlpGrpcOutcome, byte[]>(MethodType.Unary, service.FullName, "Export", requests, Answers);
        context.AddUnaryMethod(method, [], static (grpc, outcome, call) => grpc.ExportAsync(outcome, call));
    }

    // An error here would be told as "unknown", for nobody looks at it before the sender; so it is carried to where it can be answered.
    private OtlpGrpcOutcome Take(DeserializationContext bytes, TelemetrySignal signal)
    {
        try
        {
            return new(OtlpAnswer.Of(signal, intake.Take(signal, bytes.PayloadAsReadOnlySequence())).ToByteArray(), null);
        }
        catch (MalformedTelemetryException malformed)
        {
            return new(null, malformed.Message);
        }
    }

    private static NotSupportedException SendsNothing() => new("The dashboard sends no telemetry.");
}
