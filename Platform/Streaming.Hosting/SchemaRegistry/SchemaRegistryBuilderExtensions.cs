using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting;

/// <summary>Adds schema registries to an AppHost.</summary>
public static class SchemaRegistryBuilderExtensions
{
    private const int DefaultPort = 8081;
    private const string PortSetting = "Streaming:SchemaRegistry:Port";

    /// <summary>
    /// Adds a schema registry at http://localhost:8081 or the port of <c>Streaming:SchemaRegistry:Port</c>. Its schemas stand in the
    /// topic <c>_schemas</c> of the cluster. In the embedded runtime the resource <c>{name}-embedded</c> serves it; in containers
    /// Karapace does, or Confluent's registry by <c>Streaming:SchemaRegistry=confluent</c>.
    /// </summary>
    /// <param name="builder">The AppHost's builder.</param>
    /// <param name="name">Name of the resource and of its connection string.</param>
    /// <param name="kafka">The cluster that holds the schemas; the registry starts once it is ready.</param>
    /// <exception cref="DistributedApplicationException">A setting below <c>Streaming</c> is invalid.</exception>
    public static IResourceBuilder<SchemaRegistryResource> AddSchemaRegistry(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, IResourceBuilder<KafkaClusterResource> kafka)
    {
        ArgumentNullException.ThrowIfNull(kafka);
        var settings = new StreamingSettings(builder);
        if (settings.Runtime == StreamingRuntime.Containers)
        {
            var container = SchemaRegistryContainer.Add(builder, name, settings);
            Store(builder.CreateResourceBuilder(container), kafka);
            return builder.CreateResourceBuilder(new SchemaRegistryResource(name, container));
        }

        var server = builder.AddProject($"{name}-embedded", EmbeddedProjects.SchemaRegistry)
            .WithHttpEndpoint(port: DefaultPort, name: SchemaRegistryResource.EndpointName)
            .WithPortSetting(SchemaRegistryResource.EndpointName, PortSetting)
            .WithEnvironment("SchemaRegistry__BootstrapServers", kafka)
            // Where earlier versions kept the schemas; they are taken over.
            .WithEnvironment("SchemaRegistry__DataDirectory", Path.Combine(settings.DataDirectory, name))
            .WaitFor(kafka)
            .WithHttpHealthCheck("/subjects")
            .WithRestartOnCrash();
        return builder.AddResource(new SchemaRegistryResource(name, server.Resource));
    }

    private static void Store(IResourceBuilder<SchemaRegistryContainerResource> registry, IResourceBuilder<KafkaClusterResource> kafka)
    {
        var isKarapace = registry.Resource.Kind == SchemaRegistryKind.Karapace;
        if (kafka.Resource.Parent is KafkaServerResource broker)
        {
            registry
                .WithEnvironment(
                    isKarapace ? "KARAPACE_BOOTSTRAP_URI" : "SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS",
                    broker.Bootstrap(isKarapace ? string.Empty : "PLAINTEXT://"))
                .WaitFor(kafka);
        }
    }
}
