using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting;

/// <summary>Adds schema registries to an AppHost.</summary>
public static class SchemaRegistryBuilderExtensions
{
    private const int DefaultPort = 8081;
    private const string PortSetting = "Streaming:SchemaRegistry:Port";

    /// <summary>
    /// Adds a schema registry at http://localhost:8081 or the port of <c>Streaming:SchemaRegistry:Port</c>. In the embedded runtime
    /// the resource <c>{name}-embedded</c> serves it, with its schemas below <c>Streaming:DataDirectory</c>; in containers Karapace does,
    /// or Confluent's registry by <c>Streaming:SchemaRegistry=confluent</c>.
    /// </summary>
    /// <param name="builder">The AppHost's builder.</param>
    /// <param name="name">Name of the resource and of its connection string.</param>
    /// <exception cref="DistributedApplicationException">A setting below <c>Streaming</c> is invalid.</exception>
    public static IResourceBuilder<SchemaRegistryResource> AddSchemaRegistry(this IDistributedApplicationBuilder builder, [ResourceName] string name)
    {
        var settings = new StreamingSettings(builder);
        if (settings.Runtime == StreamingRuntime.Containers)
        {
            return builder.CreateResourceBuilder(new SchemaRegistryResource(name, SchemaRegistryContainer.Add(builder, name, settings)));
        }

        var server = builder.AddProject($"{name}-embedded", EmbeddedProjects.SchemaRegistry)
            .WithHttpEndpoint(port: DefaultPort, name: SchemaRegistryResource.EndpointName)
            .WithPortSetting(SchemaRegistryResource.EndpointName, PortSetting)
            .WithEnvironment("SchemaRegistry__DataDirectory", Path.Combine(settings.DataDirectory, name))
            .WithHttpHealthCheck("/subjects")
            .WithRestartOnCrash();
        return builder.AddResource(new SchemaRegistryResource(name, server.Resource));
    }
    /// <summary>Says where the registry keeps its schemas; without effect in the embedded runtime, which keeps them in files.</summary>
    public static IResourceBuilder<SchemaRegistryResource> WithKafka(this IResourceBuilder<SchemaRegistryResource> builder, IResourceBuilder<KafkaClusterResource> kafka)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(kafka);
        if (builder.Resource.Parent is SchemaRegistryContainerResource server && kafka.Resource.Parent is KafkaServerResource broker)
        {
            builder.ApplicationBuilder.CreateResourceBuilder(server)
                .WithEnvironment(server.Kind == SchemaRegistryKind.Karapace ? "KARAPACE_BOOTSTRAP_URI" : "SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS", broker.Bootstrap(server.Kind == SchemaRegistryKind.Karapace ? string.Empty : "PLAINTEXT://"))
                .WaitFor(kafka);
        }

        return builder;
    }
}
