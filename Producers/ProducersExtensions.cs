using Microsoft.Extensions.Options;
using Streaming.Producers.Generator;
using Streaming.Producers.Publishing;
using Streaming.Producers.Replay;
using Streaming.ServiceDefaults;
using Streaming.ServiceDefaults.Kafka;
using Streaming.ServiceDefaults.Settings;

namespace Streaming.Producers;

internal static class ProducersExtensions
{
    /// <summary>Registers the publisher and the chosen source of orders.</summary>
    public static WebApplicationBuilder AddProducers(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<ProducersOptions>(ProducersOptions.Read);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddKafkaProducer<byte[], byte[]>(ConnectionNames.Kafka, Configure);
        builder.Services.AddProblemDetails();
        builder.Services.AddSingleton<IngestStats>();
        builder.Services.AddSingleton<OrderPublisher>();
        // First in, last to stop: what the sources have sent is still delivered.
        builder.Services.AddSingleton<RecordPublisher>();
        builder.Services.AddHostedService(services => services.GetRequiredService<RecordPublisher>());
        builder.Services.AddSingleton<IHostedService>(CreateSource);
        return builder;
    }

    private static IHostedService CreateSource(IServiceProvider services) =>
        services.GetRequiredService<IOptions<ProducersOptions>>().Value.Source switch
        {
            OrderSource.Replay => ActivatorUtilities.CreateInstance<ReplayWorker>(services),
            OrderSource.Generator => ActivatorUtilities.CreateInstance<GeneratorWorker>(services),
            _ => ActivatorUtilities.CreateInstance<NoSource>(services),
        };

    private static void Configure(IServiceProvider services, KafkaProducerSettings<byte[], byte[]> settings)
    {
        settings.Config.LingerMs = 5;
        // Never: a broker that is away is waited for.
        settings.Config.MessageTimeoutMs = 0;
        settings.Config.QueueBufferingMaxMessages = RecordPublisher.Capacity * 2;
    }
}
