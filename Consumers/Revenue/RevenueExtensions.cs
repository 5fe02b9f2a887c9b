using Confluent.Kafka;
using Streaming.ServiceDefaults;
using Streaming.ServiceDefaults.Kafka;

namespace Streaming.Consumers.Revenue;

internal static class RevenueExtensions
{
    public const string ConsumerKey = "revenue";

    /// <summary>Registers the view and what fills it.</summary>
    public static void AddRevenue(this WebApplicationBuilder builder)
    {
        builder.AddKafkaConsumer<byte[], byte[]>(ConnectionNames.Kafka, Configure, ConsumerKey);
        builder.Services.AddSingleton<RevenueView>();
        builder.Services.AddSingleton<RevenueProgress>();
        builder.Services.AddSingleton<RevenueRecords>();
        builder.Services.AddSingleton<RevenueStream>();
        builder.Services.AddSingleton<Func<RevenueSession>>(services => () => ActivatorUtilities.CreateInstance<RevenueSession>(services));
        builder.Services.AddHostedService<RevenueWorker>();
        builder.Services.AddHealthChecks().AddCheck<RevenueHealthCheck>("revenue");
    }

    private static void Configure(IServiceProvider services, KafkaConsumerSettings<byte[], byte[]> settings)
    {
        // The client wants a name for the group, but partitions are assigned by hand and nothing is committed: there is no group.
        settings.Config.GroupId = "revenue-view";
        settings.Config.ClientId += "-revenue";
        settings.Config.EnableAutoCommit = false;
        settings.Config.EnableAutoOffsetStore = false;
        settings.Config.IsolationLevel = IsolationLevel.ReadCommitted;
        settings.Config.EnablePartitionEof = true;
        settings.Config.FetchWaitMaxMs = 100;
    }
}
