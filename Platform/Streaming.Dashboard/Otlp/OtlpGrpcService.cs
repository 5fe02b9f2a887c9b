using Grpc.Core;

namespace Streaming.Dashboard.Otlp;

/// <summary>Answers the senders of telemetry by gRPC.</summary>
internal sealed partial class OtlpGrpcService(ILogger<OtlpGrpcService> logger)
{
    /// <exception cref="RpcException">The bytes were no telemetry: an invalid argument.</exception>
    public Task<byte[]> ExportAsync(OtlpGrpcOutcome outcome, ServerCallContext context)
    {
        if (outcome.Answer is { } answer)
            return Task.FromResult(answer);
        Refused(context.Method, outcome.Problem);
        throw new RpcException(new Status(StatusCode.InvalidArgument, OtlpMessages.Unreadable + outcome.Problem));
    }

    [LoggerMessage(1, LogLevel.Warning, "A request to {Method} is refused, for it cannot be read as telemetry: {Problem}")]
    private partial void Refused(string method, string? problem);
}
