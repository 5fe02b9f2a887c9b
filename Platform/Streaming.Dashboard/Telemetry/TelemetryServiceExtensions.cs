using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Metrics;
using Streaming.Dashboard.StructuredLogs;
using Streaming.Dashboard.Traces;

namespace Streaming.Dashboard.Telemetry;

internal static class TelemetryServiceExtensions
{
    /// <summary>The stores of all signals, and what reads telemetry into them.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services)
    {
        services.AddSingleton(provider => new TelemetryResources(Limits(provider)));
        services.AddSingleton(provider => new LogStore(Limits(provider)));
        services.AddSingleton(provider => new TraceStore(Limits(provider)));
        services.AddSingleton(provider => new MetricStore(Limits(provider)));
        services.AddSingleton<TelemetryReader>();
        services.AddSingleton<LogIngest>();
        services.AddSingleton<SpanReader>();
        services.AddSingleton<TraceIngest>();
        services.AddSingleton<MetricIngest>();
        return services;
    }

    private static TelemetryLimitsOptions Limits(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<DashboardOptions>>().Value.TelemetryLimits;
}
