using Confluent.Kafka;
using Microsoft.Extensions.Options;
using Streaming.Consumers.Ledger;
using Streaming.Consumers.Records;
using Streaming.Consumers.Revenue;
using Streaming.ServiceDefaults;
using Streaming.ServiceDefaults.Kafka;
using Streaming.ServiceDefaults.Settings;

namespace Streaming.Consumers;

internal static class ConsumersExtensions
{
    private const string LedgerGroup = "ledger";

    /// <summary>Registers the ledger, the revenue view, and what fills them.</summary>
    public static WebApplicationBuilder AddConsumers(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<ConsumersOptions>(ConsumersOptions.Read);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddKafkaConsumer<byte[], byte[]>(ConnectionNames.Kafka, Configure);
        builder.AddKafkaProducer<byte[], byte[]>(ConnectionNames.Kafka);
        builder.Services.AddProblemDetails();
        builder.Services.AddSingleton(services => new LedgerStore(services.GetRequiredService<IOptions<ConsumersOptions>>().Value.LedgerFile));
        builder.Services.AddSingleton<LedgerStats>();
        builder.Services.AddSingleton(services => new Topic(KafkaTopics.Orders, services.GetRequiredService<IAdminClient>()));
        builder.Services.AddTransient<TopicWatch>();
        builder.Services.AddSingleton<LedgerLag>();
        builder.Services.AddSingleton(typeof(RecordDecoder<>));
        builder.Services.AddSingleton<DeadLetterSender>();
        builder.Services.AddSingleton<Func<LedgerSession>>(services => () => ActivatorUtilities.CreateInstance<LedgerSession>(services));
        builder.Services.AddHostedService<LedgerWorker>();
        builder.AddRevenue();
        return builder;
    }

    public static void MapConsumers(this WebApplication app)
    {
        app.MapLedger();
        app.MapRevenue();
        app.MapGet("/stats", (LedgerStats ledger, RevenueView view, RevenueProgress progress) =>
            ConsumersStats.Of(ledger.Snapshot(), progress.Snapshot(view.Count)));
    }

    private static void Configure(IServiceProvider services, KafkaConsumerSettings<byte[], byte[]> settings)
    {
        settings.Config.GroupId = LedgerGroup;
        // The database keeps the offsets; Kafka is told in the background, for tools that show lag.
        settings.Config.EnableAutoCommit = true;
        settings.Config.AutoCommitIntervalMs = 1000;
        settings.Config.EnableAutoOffsetStore = false;
        // Markers of transactions take offsets too: only the end of a partition tells that they were passed.
        settings.Config.EnablePartitionEof = true;
        settings.Config.FetchWaitMaxMs = 100;
        // A consumer that was killed gives its partitions up after this time.
        settings.Config.SessionTimeoutMs = 6_000;
        settings.Config.HeartbeatIntervalMs = 2_000;
    }
}
