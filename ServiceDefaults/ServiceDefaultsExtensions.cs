using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Streaming.ServiceDefaults.Health;
using Streaming.ServiceDefaults.Kafka;
using Streaming.ServiceDefaults.Telemetry;

namespace Streaming.ServiceDefaults;

/// <summary>What every service of the platform shares.</summary>
public static class ServiceDefaultsExtensions
{
    /// <summary>Telemetry and health, for a service without Kafka.</summary>
    public static TBuilder AddBasicServiceDefaults<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.AddTelemetry();
        builder.AddHealth();
        return builder;
    }

    /// <summary>Telemetry, health, the Kafka cluster (<c>ConnectionStrings:kafka</c>) and its schema registry (<c>ConnectionStrings:schema-registry</c>).</summary>
    public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.AddBasicServiceDefaults();
        builder.AddKafkaCluster(ConnectionNames.Kafka);
        builder.AddSchemaRegistryClient(ConnectionNames.SchemaRegistry);
        return builder;
    }

    /// <summary>Maps <c>/health</c> (ready to work), <c>/alive</c> (the process answers) and <c>/metrics</c> (Prometheus).</summary>
    public static WebApplication MapDefaultEndpoints(this WebApplication app)
    {
        app.MapHealth();
        app.MapPrometheusScrapingEndpoint();
        return app;
    }
}
