using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

/// <summary>Adds Kafka brokers in containers.</summary>
public static class KafkaBuilderExtensions
{
    private const string DataDirectory = "/var/lib/kafka/data";
    private const string DefaultUiName = "kafka-ui";
    private const int BrokerPort = 9092;
    private const int InternalPort = 9093;
    private const int UiPort = 8080;

    /// <summary>Adds a broker with a listener for this machine and one for other containers, healthy once it answers Kafka's protocol.</summary>
    /// <param name="builder">The AppHost's builder.</param>
    /// <param name="name">Name of the resource and of its connection string.</param>
    /// <param name="port">Port on this machine; null takes any free one.</param>
    public static IResourceBuilder<KafkaServerResource> AddKafka(this IDistributedApplicationBuilder builder, [ResourceName] string name, int? port = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var kafka = new KafkaServerResource(name);
        var healthCheck = $"{name}_check";
        builder.Services.AddHealthChecks().Add(new HealthCheckRegistration(healthCheck, new KafkaHealthCheck(kafka.PrimaryEndpoint), HealthStatus.Unhealthy, tags: null));
        return builder.AddResource(kafka)
            .WithEndpoint(port: port, targetPort: BrokerPort, name: KafkaServerResource.PrimaryEndpointName)
            .WithEndpoint(targetPort: InternalPort, name: KafkaServerResource.InternalEndpointName)
            // A broker tells clients of its listener for the host an address that no container can use.
            .WithEndpoint(KafkaServerResource.PrimaryEndpointName, endpoint => endpoint.ContainerNetworkPort = InternalPort)
            .WithImage(KafkaContainerImageTags.Image, KafkaContainerImageTags.Tag)
            .WithImageRegistry(KafkaContainerImageTags.Registry)
            .WithEnvironment(context => KafkaVariables.Add(context, kafka))
            .WithHealthCheck(healthCheck);
    }

    /// <summary>Adds a container of Kafka UI that shows every broker of the application; a second call configures the same one.</summary>
    /// <param name="builder">A broker.</param>
    /// <param name="configureContainer">Configures the container.</param>
    /// <param name="containerName">Name of the resource, by default <c>kafka-ui</c>.</param>
    public static IResourceBuilder<KafkaServerResource> WithKafkaUI(
        this IResourceBuilder<KafkaServerResource> builder, Action<IResourceBuilder<KafkaUIContainerResource>>? configureContainer = null, string? containerName = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var application = builder.ApplicationBuilder;
        var ui = application.Resources.OfType<KafkaUIContainerResource>().SingleOrDefault() is { } existing
            ? application.CreateResourceBuilder(existing)
            : application.AddResource(new KafkaUIContainerResource(containerName ?? DefaultUiName))
                .WithImage(KafkaContainerImageTags.KafkaUiImage, KafkaContainerImageTags.KafkaUiTag)
                .WithImageRegistry(KafkaContainerImageTags.Registry)
                .WithHttpEndpoint(targetPort: UiPort)
                .WithEnvironment(context => KafkaVariables.AddClusters(context, application.Resources.OfType<KafkaServerResource>()))
                .ExcludeFromManifest();
        configureContainer?.Invoke(ui);
        return builder;
    }

    /// <summary>Sets the port of Kafka UI on this machine; null takes any free one.</summary>
    public static IResourceBuilder<KafkaUIContainerResource> WithHostPort(this IResourceBuilder<KafkaUIContainerResource> builder, int? port)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithEndpoint("http", endpoint => endpoint.Port = port);
    }

    /// <summary>Keeps the log in a volume.</summary>
    /// <param name="builder">The broker.</param>
    /// <param name="name">Name of the volume; null makes one of application and resource.</param>
    /// <param name="isReadOnly">True where the broker may not write.</param>
    public static IResourceBuilder<KafkaServerResource> WithDataVolume(this IResourceBuilder<KafkaServerResource> builder, string? name = null, bool isReadOnly = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithEnvironment("KAFKA_LOG_DIRS", DataDirectory).WithVolume(name ?? VolumeNameGenerator.Generate(builder, "data"), DataDirectory, isReadOnly);
    }

    /// <summary>Keeps the log in a folder of this machine.</summary>
    /// <param name="builder">The broker.</param>
    /// <param name="source">The folder, relative to that of the AppHost.</param>
    /// <param name="isReadOnly">True where the broker may not write.</param>
    public static IResourceBuilder<KafkaServerResource> WithDataBindMount(this IResourceBuilder<KafkaServerResource> builder, string source, bool isReadOnly = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(source);
        return builder.WithEnvironment("KAFKA_LOG_DIRS", DataDirectory).WithBindMount(source, DataDirectory, isReadOnly);
    }
}
