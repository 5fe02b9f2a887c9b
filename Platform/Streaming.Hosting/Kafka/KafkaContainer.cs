using System.Globalization;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting;

/// <summary>Turns Aspire's Kafka container into brokers on ZooKeeper.</summary>
internal static class KafkaContainer
{
    private const int Replicas = 3;
    private const string PublisherKey = "Publishing:Publisher";

    public static KafkaServerResource Add(IDistributedApplicationBuilder builder, string name, int? port)
    {
        return builder.AddKafka(name, port)
            .WithImage(KafkaContainerImageTags.Image, KafkaContainerImageTags.Tag)
            .WithImageRegistry(KafkaContainerImageTags.Registry)
            .WithDataVolume($"{name}-data")
            .WithEnvironment(context => Configure((KafkaServerResource)context.Resource, Brokers(context, builder.Configuration[PublisherKey]), context.EnvironmentVariables))
            .PublishAsStatefulSet(Replicas, storage: "100Gi")
            .PublishWithSize("1", "2Gi", "2", "4Gi")
            .Resource;
    }

    /// <summary>Addresses for clients inside the container network.</summary>
    public static ReferenceExpression Bootstrap(this KafkaServerResource kafka, string prefix) =>
        ReferenceExpression.Create($"{prefix}{kafka.InternalEndpoint.Property(EndpointProperty.Host)}:{kafka.InternalEndpoint.Property(EndpointProperty.Port)}");

    // One is enough for this machine, and Aspire's manifest knows no replicas: whoever reads it starts one broker. The setting is asked,
    // for to Aspire's context each publishing is one of the manifest.
    private static int Brokers(EnvironmentCallbackContext context, string? publisher) =>
        context.ExecutionContext.IsRunMode || publisher == "manifest" ? 1 : context.Resource.Annotations.OfType<WorkloadAnnotation>().Last().Replicas;

    private static void Configure(KafkaServerResource kafka, int brokers, Dictionary<string, object> environment)
    {
        var copies = brokers.ToString(CultureInfo.InvariantCulture);
        var inSync = Math.Max(1, brokers - 1).ToString(CultureInfo.InvariantCulture);
        // Told to clients on this machine, though a container resolves it.
        var client = new EndpointReference(kafka, KafkaClusterResource.EndpointName, KnownNetworkIdentifiers.LocalhostNetwork);
        environment["KAFKA_LISTENERS"] = "CLIENT://0.0.0.0:9092,INTERNAL://0.0.0.0:9093";
        environment["KAFKA_LISTENER_SECURITY_PROTOCOL_MAP"] = "CLIENT:PLAINTEXT,INTERNAL:PLAINTEXT,EXTERNAL:PLAINTEXT";
        environment["KAFKA_ADVERTISED_LISTENERS"] = ReferenceExpression.Create(
            $"CLIENT://{client.Property(EndpointProperty.Host)}:{client.Property(EndpointProperty.Port)},INTERNAL://{kafka.InternalEndpoint.Property(EndpointProperty.Host)}:{kafka.InternalEndpoint.Property(EndpointProperty.Port)}");
        environment["KAFKA_INTER_BROKER_LISTENER_NAME"] = "INTERNAL";
        environment["KAFKA_AUTO_CREATE_TOPICS_ENABLE"] = "true";
        // A topic that a client creates before the model's definition arrives is to have enough partitions.
        environment["KAFKA_NUM_PARTITIONS"] = "6";
        environment["KAFKA_DEFAULT_REPLICATION_FACTOR"] = copies;
        environment["KAFKA_MIN_INSYNC_REPLICAS"] = inSync;
        environment["KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR"] = copies;
        environment["KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR"] = copies;
        environment["KAFKA_TRANSACTION_STATE_LOG_MIN_ISR"] = inSync;
        environment["KAFKA_UNCLEAN_LEADER_ELECTION_ENABLE"] = "false";
        // Within the memory that a pod asks for; the rest of the limit is page cache.
        environment["KAFKA_HEAP_OPTS"] = "-Xms1g -Xmx1g";
    }
}
