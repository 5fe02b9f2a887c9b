using Google.Protobuf;
using Grpc.Core;

namespace Streaming.Dashboard.Otlp;

/// <summary>Takes telemetry of all kinds by gRPC.</summary>
internal sealed partial class OtlpGrpcService(TelemetryIntake intake, ILogger<OtlpGrpcService> logger)
{
    /// <exception cref="RpcException">The bytes are no telemetry: an invalid argument.</exception>
    public Task<TResponse> ExportAsync<TRequest, TResponse>(OtlpGrpcPayload<TRequest> payload, ServerCallContext context)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>
    {
        if (payload.Message is { } message)
            return Task.FromResult((TResponse)intake.Take(message));
        Refused(context.Method, payload.Problem);
        throw new RpcException(new Status(StatusCode.InvalidArgument, OtlpMessages.Unreadable + payload.Problem));
    }

    [LoggerMessage(1, LogLevel.Warning, "A request to {Method} is refused, for it cannot be read as telemetry: {Problem}")]
    private partial void Refused(string method, string? problem);
}
