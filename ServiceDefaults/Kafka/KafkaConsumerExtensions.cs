using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Streaming.ServiceDefaults.Kafka;

public static class KafkaConsumerExtensions
{
    /// <summary>Registers a <see cref="KafkaConsumerFactory{TKey,TValue}"/> for the cluster of a connection string.</summary>
    public static IHostApplicationBuilder AddKafkaConsumer<TKey, TValue>(
        this IHostApplicationBuilder builder,
        string connectionName,
        Action<IServiceProvider, KafkaConsumerSettings<TKey, TValue>>? configure = null)
    {
        builder.AddKafkaConnection(connectionName);
        var name = builder.Environment.ApplicationName;
        builder.Services.AddSingleton(services =>
        {
            var settings = new KafkaConsumerSettings<TKey, TValue>();
            settings.Config.BootstrapServers = services.GetRequiredService<IOptionsMonitor<KafkaConnection>>().Get(connectionName).BootstrapServers;
            settings.Config.ClientId = name;
            configure?.Invoke(services, settings);
            settings.Config.WithPromptReconnect();
            return new KafkaConsumerFactory<TKey, TValue>(
                settings.Config, settings.ConfigureBuilder, services.GetRequiredService<ILogger<KafkaConsumerFactory<TKey, TValue>>>());
        });
        return builder;
    }
}
