using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Streaming.ServiceDefaults.Kafka;

public static class KafkaProducerExtensions
{
    /// <summary>Registers a <see cref="KafkaProducerFactory{TKey,TValue}"/> for the cluster of a connection string.</summary>
    public static IHostApplicationBuilder AddKafkaProducer<TKey, TValue>(
        this IHostApplicationBuilder builder,
        string connectionName,
        Action<IServiceProvider, KafkaProducerSettings<TKey, TValue>>? configure = null)
    {
        builder.AddKafkaConnection(connectionName);
        var name = builder.Environment.ApplicationName;
        builder.Services.AddSingleton(services =>
        {
            var settings = new KafkaProducerSettings<TKey, TValue>();
            settings.Config.BootstrapServers = services.GetRequiredService<IOptionsMonitor<KafkaConnection>>().Get(connectionName).BootstrapServers;
            settings.Config.ClientId = name;
            configure?.Invoke(services, settings);
            settings.Config.WithPromptReconnect().WithStatistics();
            return new KafkaProducerFactory<TKey, TValue>(
                settings.Config, settings.ConfigureBuilder, services.GetRequiredService<ILogger<KafkaProducerFactory<TKey, TValue>>>());
        });
        return builder;
    }
}
