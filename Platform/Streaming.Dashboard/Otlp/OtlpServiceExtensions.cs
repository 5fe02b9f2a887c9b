using Grpc.AspNetCore.Server;
using Grpc.AspNetCore.Server.Model;
using Microsoft.Extensions.Options;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Hosting;

namespace Streaming.Dashboard.Otlp;

internal static class OtlpServiceExtensions
{
    public static IServiceCollection AddOtlp(this IServiceCollection services)
    {
        services.AddGrpc();
        services.AddOptions<GrpcServiceOptions>().Configure<IOptions<DashboardOptions>>((grpc, dashboard) => grpc.MaxReceiveMessageSize = dashboard.Value.Otlp.MaxRequestBytes);
        services.AddSingleton<IServiceMethodProvider<OtlpGrpcService>, OtlpGrpcMethods>();
        services.AddSingleton<OtlpApiKey>();
        services.AddSingleton<TelemetryIntake>();
        services.AddSingleton(typeof(OtlpHttpEndpoint<>));
        return services;
    }

    public static void MapOtlp(this IEndpointRouteBuilder endpoints)
    {
        // Senders show a key, not the login of a person.
        var grpc = endpoints.MapGroup("").WithMetadata(new ServedOn(Listener.OtlpGrpc)).AllowAnonymous();
        grpc.MapGrpcService<OtlpGrpcService>();
        var http = endpoints.MapGroup("/v1").WithMetadata(new ServedOn(Listener.OtlpHttp)).AllowAnonymous();
        http.MapPost("/logs", (HttpContext context, OtlpHttpEndpoint<ExportLogsServiceRequest> endpoint) => endpoint.HandleAsync(context));
        http.MapPost("/traces", (HttpContext context, OtlpHttpEndpoint<ExportTraceServiceRequest> endpoint) => endpoint.HandleAsync(context));
        http.MapPost("/metrics", (HttpContext context, OtlpHttpEndpoint<ExportMetricsServiceRequest> endpoint) => endpoint.HandleAsync(context));
    }
}
