using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Adds Kafka brokers in containers.</summary>
public static class KafkaBuilderExtensions
{
    private const string DataDirectory = "/var/lib/kafka/data";
    private const int BrokerPort = 9092;
    private const int InternalPort = 9093;

    /// <summary>Adds a broker with a listener for the host and one for other containers.</summary>
    /// <param name="builder">The AppHost's builder.</param>
    /// <param name="name">Name of the resource and of its connection string.</param>
    /// <param name="port">Port on the host; null takes any free one.</param>
    public static IResourceBuilder<KafkaServerResource> AddKafka(this IDistributedApplicationBuilder builder, [ResourceName] string name, int? port = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var kafka = new KafkaServerResource(name);
        return builder.AddResource(kafka)
            .WithEndpoint(port: port, targetPort: BrokerPort, name: KafkaServerResource.PrimaryEndpointName)
            .WithEndpoint(targetPort: InternalPort, name: KafkaServerResource.InternalEndpointName)
            // A broker tells clients of its listener for the host an address that no container can use.
            .WithEndpoint(KafkaServerResource.PrimaryEndpointName, endpoint => endpoint.ContainerNetworkPort = InternalPort)
            .WithImage(KafkaContainerImageTags.Image, KafkaContainerImageTags.Tag)
            .WithImageRegistry(KafkaContainerImageTags.Registry)
            .WithEnvironment(context => Configure(kafka, context.EnvironmentVariables));
    }

    /// <summary>Keeps the log in a volume.</summary>
    /// <param name="builder">The broker.</param>
    /// <param name="name">Name of the volume; null is <c>{resource}-data</c>.</param>
    /// <param name="isReadOnly">True where the broker may not write.</param>
    public static IResourceBuilder<KafkaServerResource> WithDataVolume(this IResourceBuilder<KafkaServerResource> builder, string? name = null, bool isReadOnly = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithEnvironment("KAFKA_LOG_DIRS", DataDirectory).WithVolume(name ?? $"{builder.Resource.Name}-data", DataDirectory, isReadOnly);
    }

    private static void Configure(KafkaServerResource kafka, Dictionary<string, object> environment)
    {
        // Told to clients on this machine, though a container resolves it.
        var host = new EndpointReference(kafka, KafkaServerResource.PrimaryEndpointName, KnownNetworkIdentifiers.LocalhostNetwork);
        environment["KAFKA_LISTENERS"] = "PLAINTEXT://localhost:29092,CONTROLLER://localhost:29093,PLAINTEXT_HOST://0.0.0.0:9092,PLAINTEXT_INTERNAL://0.0.0.0:9093";
        environment["KAFKA_LISTENER_SECURITY_PROTOCOL_MAP"] = "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,PLAINTEXT_HOST:PLAINTEXT,PLAINTEXT_INTERNAL:PLAINTEXT";
        environment["KAFKA_ADVERTISED_LISTENERS"] = ReferenceExpression.Create(
            $"PLAINTEXT://{host.Property(EndpointProperty.Host)}:29092,PLAINTEXT_HOST://{host.Property(EndpointProperty.Host)}:{host.Property(EndpointProperty.Port)},PLAINTEXT_INTERNAL://{kafka.InternalEndpoint.Property(EndpointProperty.Host)}:{kafka.InternalEndpoint.Property(EndpointProperty.Port)}");
    }
}
