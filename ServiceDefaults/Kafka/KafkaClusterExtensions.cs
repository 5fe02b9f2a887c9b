using Confluent.Kafka;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Streaming.ServiceDefaults.Settings;

namespace Streaming.ServiceDefaults.Kafka;

public static class KafkaClusterExtensions
{
    /// <summary>Registers the cluster's address, an <see cref="IAdminClient"/> and a health check that asks the cluster for its metadata.</summary>
    public static IHostApplicationBuilder AddKafkaCluster(this IHostApplicationBuilder builder, string connectionName)
    {
        builder.AddKafkaConnection(connectionName);
        builder.Services.AddSingleton(services => CreateAdminClient(services, connectionName));
        builder.Services.AddHealthChecks().AddCheck<KafkaHealthCheck>(connectionName);
        return builder;
    }

    internal static void AddKafkaConnection(this IHostApplicationBuilder builder, string connectionName)
    {
        builder.Services.AddSettings<KafkaConnection>(
            (connection, settings) =>
            {
                var key = $"ConnectionStrings:{connectionName}";
                connection.BootstrapServers = settings.Text(key) ?? "";
                if (connection.BootstrapServers.Length == 0)
                {
                    settings.Fail($"{key} is not set: give the cluster's addresses as host:port");
                }
            },
            connectionName);
    }

    private static IAdminClient CreateAdminClient(IServiceProvider services, string connectionName)
    {
        var connection = services.GetRequiredService<IOptionsMonitor<KafkaConnection>>().Get(connectionName);
        var log = new KafkaClientLog(services.GetRequiredService<ILogger<KafkaClientLog>>(), "admin client", connection.BootstrapServers);
        var config = new AdminClientConfig { BootstrapServers = connection.BootstrapServers }.WithPromptReconnect();
        // No handler of errors: whoever asks gets them, and the health check shows them.
        return new AdminClientBuilder(config).SetLogHandler((_, message) => log.Write(message)).Build();
    }
}
