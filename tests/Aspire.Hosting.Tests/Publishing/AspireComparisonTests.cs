using System.Text.Json.Nodes;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Tests.Publishing;

/// <summary>The manifest that Aspire itself wrote for the same model, where the test data are at hand.</summary>
public sealed class AspireComparisonTests
{
    private const string Profiles = """
        { "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5301" }, "https": { "commandName": "Project", "applicationUrl": "https://localhost:7301;http://localhost:5301" } } }
        """;

    [Fact]
    public async Task The_manifest_is_aspires()
    {
        var data = System.Environment.GetEnvironmentVariable("STREAMING_TEST_DATA");
        var file = Path.Combine(data ?? string.Empty, "aspire", "manifest.json");
        Assert.SkipUnless(data is not null && File.Exists(file), "aspire/manifest.json is missing: set STREAMING_TEST_DATA to the folder of the test data.");
        var root = Directory.CreateTempSubdirectory("aspire-comparison-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(root, "Producers", "Properties"));
            await File.WriteAllTextAsync(Path.Combine(root, "Producers", "Properties", "launchSettings.json"), Profiles, TestContext.Current.CancellationToken);
            var folder = Directory.CreateDirectory(Path.Combine(root, "AppHost")).FullName;

            var manifest = await ManifestTests.PublishAsync(Model, folder);

            var expected = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            Assert.All(expected!["resources"]!.AsObject(), resource =>
                Assert.Equal(Sorted(resource.Value!).ToJsonString(), Sorted(manifest["resources"]![resource.Key]!).ToJsonString()));
            Assert.Equal(expected["resources"]!.AsObject().Select(r => r.Key), manifest["resources"]!.AsObject().Select(r => r.Key));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static void Model(IDistributedApplicationBuilder builder)
    {
        var password = builder.AddParameter("registry-password", secret: true);
        var zookeeper = builder.AddResource(new ContainerResource("zookeeper"))
            .WithImage("confluentinc/cp-zookeeper", "7.9.2")
            .WithEndpoint(targetPort: 2181, name: "client")
            .WithEnvironment("ZOOKEEPER_CLIENT_PORT", "2181")
            .WithVolume("zookeeper-data", "/var/lib/zookeeper/data");
        var kafka = builder.AddKafka("kafka").WithDataVolume("kafka-data").WaitFor(zookeeper);
        var registry = builder.AddResource(new Registry("schema-registry"))
            .WithImage("confluentinc/cp-schema-registry", "7.9.2").WithImageRegistry("docker.io")
            .WithHttpEndpoint(targetPort: 8081, name: "http")
            .WithEnvironment("SCHEMA_REGISTRY_HOST_NAME", "schema-registry")
            .WithEnvironment("SCHEMA_REGISTRY_LISTENERS", "http://0.0.0.0:8081")
            .WithEnvironment("SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS", $"PLAINTEXT://{kafka.Resource.InternalEndpoint.Property(EndpointProperty.HostAndPort)}")
            .WithEnvironment("SCHEMA_REGISTRY_PASSWORD", password);
        var jobManager = builder.AddDockerfile("flink-jobmanager", "../flink")
            .WithBuildArg("CONNECTOR_VERSION", "3.3.0-1.20")
            .WithHttpEndpoint(targetPort: 8081, name: "http").WithEndpoint(targetPort: 6123, name: "rpc")
            .WithArgs("jobmanager")
            .WithEnvironment("FLINK_PROPERTIES", "jobmanager.rpc.address: flink-jobmanager")
            .WithReference(kafka).WithReference(registry).WithExternalHttpEndpoints();
        builder.AddContainer("flink-taskmanager", "flink", "1.20-java17")
            .WithArgs("taskmanager")
            .WithEnvironment("JOB_MANAGER_RPC_ADDRESS", $"{jobManager.GetEndpoint("rpc").Property(EndpointProperty.Host)}")
            .WithEnvironment("TASK_MANAGER_NUMBER_OF_TASK_SLOTS", "4")
            .WithReference(kafka);
        builder.AddProject("producers", "../Producers/Producers.csproj")
            .WithReference(kafka).WithReference(registry).WithReference(jobManager.GetEndpoint("http"))
            .WithEnvironment("REGISTRY_PASSWORD", password)
            .WithReplicas(2);
        builder.AddProject("producers-typed", "../Producers/Producers.csproj", launchProfileName: "http").WithReference(kafka, connectionName: "events");
    }

    private static JsonNode Sorted(JsonNode node) => node switch
    {
        JsonObject o => new JsonObject(o.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, p.Value is null ? null : (JsonNode?)Sorted(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(n => Sorted(n!))]),
        _ => node.DeepClone(),
    };

    private sealed class Registry(string name) : ContainerResource(name), IResourceWithConnectionString
    {
        private EndpointReference Http => new(this, "http");

        public ReferenceExpression ConnectionStringExpression =>
            ReferenceExpression.Create($"http://{Http.Property(EndpointProperty.Host)}:{Http.Property(EndpointProperty.Port)}");

        IEnumerable<KeyValuePair<string, ReferenceExpression>> IResourceWithConnectionString.GetConnectionProperties()
        {
            yield return new("Uri", ConnectionStringExpression);
            yield return new("Host", ReferenceExpression.Create($"{Http.Property(EndpointProperty.Host)}"));
            yield return new("Port", ReferenceExpression.Create($"{Http.Property(EndpointProperty.Port)}"));
        }
    }
}
