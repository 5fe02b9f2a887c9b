using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Tags = Streaming.Hosting.SchemaRegistryContainerImageTags;

namespace Streaming.Hosting;

internal static class SchemaRegistryContainer
{
    public const string KindSetting = "Streaming:SchemaRegistry";
    private const int TargetPort = 8081;

    public static SchemaRegistryContainerResource Add(IDistributedApplicationBuilder builder, string name, StreamingSettings settings)
    {
        var kind = Kind(builder.Configuration[KindSetting]);
        var registry = builder.AddResource(new SchemaRegistryContainerResource(name, kind))
            .WithHttpEndpoint(port: settings.Port($"{KindSetting}:Port", TargetPort), targetPort: TargetPort, name: SchemaRegistryResource.EndpointName)
            .WithPortSetting(SchemaRegistryResource.EndpointName, $"{KindSetting}:Port")
            .PublishAsDeployment(replicas: 2)
            .PublishWithSize("250m", "512Mi", "500m", "1Gi");
        if (builder.ExecutionContext.IsRunMode)
        {
            registry.WithRestartOnCrash();
        }

        return (kind == SchemaRegistryKind.Karapace ? Karapace(registry) : Confluent(registry)).Resource;
    }

    public static SchemaRegistryKind Kind(string? value) => value switch
    {
        null or "" => SchemaRegistryKind.Karapace,
        _ when Enum.TryParse<SchemaRegistryKind>(value, ignoreCase: true, out var kind) && !int.TryParse(value, out _) => kind,
        _ => throw new DistributedApplicationException($"{KindSetting} is '{value}': choose karapace or confluent."),
    };

    private static IResourceBuilder<SchemaRegistryContainerResource> Karapace(IResourceBuilder<SchemaRegistryContainerResource> registry) => registry
        .WithImage(Tags.KarapaceImage, Tags.KarapaceTag)
        .WithImageRegistry(Tags.KarapaceRegistry)
        .WithHealthCheck(AddHealthCheck(registry))
        .WithEntrypoint("python3")
        .WithArgs("-m", "karapace")
        .WithEnvironment("KARAPACE_HOST", "0.0.0.0")
        .WithEnvironment("KARAPACE_PORT", "8081")
        .WithEnvironment("KARAPACE_ADVERTISED_HOSTNAME", registry.Resource.Name)
        // By address and port a leader knows its own URL: one that does not sends writes on to itself until it may take them.
        .WithEnvironment("KARAPACE_ADVERTISED_PORT", "8081")
        .WithEnvironment("KARAPACE_CLIENT_ID", registry.Resource.Name)
        .WithEnvironment("KARAPACE_GROUP_ID", registry.Resource.Name)
        .WithEnvironment("KARAPACE_MASTER_ELIGIBILITY", "true")
        .WithEnvironment("KARAPACE_TOPIC_NAME", "_schemas")
        .WithEnvironment("KARAPACE_COMPATIBILITY", "BACKWARD")
        .WithEnvironment("KARAPACE_LOG_LEVEL", "INFO");

    private static IResourceBuilder<SchemaRegistryContainerResource> Confluent(IResourceBuilder<SchemaRegistryContainerResource> registry) => registry
        .WithImage(Tags.ConfluentImage, Tags.ConfluentTag)
        .WithImageRegistry(Tags.ConfluentRegistry)
        .WithHttpHealthCheck("/subjects")
        .WithEnvironment("SCHEMA_REGISTRY_LISTENERS", "http://0.0.0.0:8081")
        .WithEnvironment("SCHEMA_REGISTRY_HOST_NAME", registry.Resource.Name)
        .WithEnvironment("SCHEMA_REGISTRY_SCHEMA_COMPATIBILITY_LEVEL", "backward")
        .WithEnvironment("SCHEMA_REGISTRY_HEAP_OPTS", "-Xmx384m");

    private static string AddHealthCheck(IResourceBuilder<SchemaRegistryContainerResource> registry)
    {
        var name = $"{registry.Resource.Name}_schemas_read";
        registry.ApplicationBuilder.Services.AddHealthChecks().Add(new HealthCheckRegistration(
            name, new KarapaceHealthCheck(registry.Resource.HttpEndpoint), HealthStatus.Unhealthy, tags: null));
        return name;
    }
}
