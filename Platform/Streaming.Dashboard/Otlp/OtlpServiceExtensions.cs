using Grpc.AspNetCore.Server;
using Grpc.AspNetCore.Server.Model;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Hosting;

namespace Streaming.Dashboard.Otlp;

internal static class OtlpServiceExtensions
{
    private const string TelemetryRequests = "telemetry";

    // Each may have as many bytes as a request may have; those that wait are not read. A sender repeats what is refused.
    private const int MostAtOnce = 4;
    private const int MostWaiting = 256;

    public static IServiceCollection AddOtlp(this IServiceCollection services)
    {
        services.AddGrpc();
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
            limits.AddConcurrencyLimiter(TelemetryRequests, concurrent => (concurrent.PermitLimit, concurrent.QueueLimit) = (MostAtOnce, MostWaiting));
        });
        services.AddOptions<GrpcServiceOptions>().Configure<IOptions<DashboardOptions>>((grpc, dashboard) => grpc.MaxReceiveMessageSize = dashboard.Value.Otlp.MaxRequestBytes);
        services.AddSingleton<IServiceMethodProvider<OtlpGrpcService>, OtlpGrpcMethods>();
        services.AddSingleton<OtlpApiKey>();
        services.AddSingleton<TelemetryIntake>();
        services.AddSingleton<OtlpHttpEndpoint>();
        return services;
    }

    public static void MapOtlp(this IEndpointRouteBuilder endpoints)
    {
        // Senders show a key, not the login of a person.
        var grpc = endpoints.MapGroup("").WithMetadata(new ServedOn(Listener.OtlpGrpc)).AllowAnonymous().RequireRateLimiting(TelemetryRequests);
        grpc.MapGrpcService<OtlpGrpcService>();
        var http = endpoints.MapGroup("/v1").WithMetadata(new ServedOn(Listener.OtlpHttp)).AllowAnonymous().RequireRateLimiting(TelemetryRequests);
        http.MapPost("/logs", (HttpContext context, OtlpHttpEndpoint endpoint) => endpoint.HandleAsync(context, TelemetrySignal.Logs));
        http.MapPost("/traces", (HttpContext context, OtlpHttpEndpoint endpoint) => endpoint.HandleAsync(context, TelemetrySignal.Traces));
        http.MapPost("/metrics", (HttpContext context, OtlpHttpEndpoint endpoint) => endpoint.HandleAsync(context, TelemetrySignal.Metrics));
    }
}
