using Streaming.Dashboard.Hosting;

namespace Streaming.Dashboard.Otlp;

/// <summary>Refuses telemetry without the key before its body is read. A gRPC sender takes the 401 for "unauthenticated".</summary>
internal sealed class OtlpKeyGuard(RequestDelegate next, OtlpApiKey key)
{
    public Task InvokeAsync(HttpContext context)
    {
        var isTelemetry = context.Features.Get<ServedOn>()?.Listener is Listener.OtlpGrpc or Listener.OtlpHttp;
        return !isTelemetry || key.Admits(context.Request)
            ? next(context)
            : OtlpHttpResponse.WriteErrorAsync(context, StatusCodes.Status401Unauthorized, OtlpMessages.WrongKey);
    }
}
