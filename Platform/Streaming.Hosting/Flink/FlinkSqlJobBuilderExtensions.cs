using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting;

/// <summary>Says what a Flink SQL job reads and writes.</summary>
public static class FlinkSqlJobBuilderExtensions
{
    /// <summary>Gives the statements the cluster's address as <c>${KAFKA_BOOTSTRAP_SERVERS}</c>; without effect in the embedded runtime.</summary>
    public static IResourceBuilder<FlinkSqlJobResource> WithKafka(this IResourceBuilder<FlinkSqlJobResource> builder, IResourceBuilder<KafkaClusterResource> kafka)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(kafka);
        return kafka.Resource.Parent is KafkaServerResource broker
            ? builder.WithEnvironment("KAFKA_BOOTSTRAP_SERVERS", broker.Bootstrap(string.Empty)).WaitFor(kafka)
            : builder;
    }
}
