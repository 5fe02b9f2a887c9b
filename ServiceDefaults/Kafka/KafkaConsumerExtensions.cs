using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Streaming.ServiceDefaults.Kafka;

public static class KafkaConsumerExtensions
{
    /// <summary>Registers a <see cref="KafkaConsumerFactory{TKey,TValue}"/> for the cluster of a connection string.</summary>
    /// <param name="builder">The service.</param>
    /// <param name="connectionName">Name under <c>ConnectionStrings</c>.</param>
    /// <param name="configure">Changes the settings.</param>
    /// <param name="serviceKey">Tells registrations of the same types apart: the key to ask the services by; null for none.</param>
    public static IHostApplicationBuilder AddKafkaConsumer<TKey, TValue>(
        this IHostApplicationBuilder builder,
        string connectionName,
        Action<IServiceProvider, KafkaConsumerSettings<TKey, TValue>>? configure = null,
        string? serviceKey = null)
    {
        builder.AddKafkaConnection(connectionName);
        var name = builder.Environment.ApplicationName;
        builder.Services.AddKeyedSingleton(serviceKey, (services, _) =>
        {
            var settings = new KafkaConsumerSettings<TKey, TValue>();
            settings.Config.BootstrapServers = services.GetRequiredService<IOptionsMonitor<KafkaConnection>>().Get(connectionName).BootstrapServers;
            settings.Config.ClientId = name;
            configure?.Invoke(services, settings);
            settings.Config.WithPromptReconnect().WithStatistics();
            return new KafkaConsumerFactory<TKey, TValue>(
                settings.Config,
                settings.ConfigureBuilder,
                services.GetRequiredService<ILogger<KafkaConsumerFactory<TKey, TValue>>>(),
                services.GetService<TimeProvider>() ?? TimeProvider.System);
        });
        return builder;
    }
}
