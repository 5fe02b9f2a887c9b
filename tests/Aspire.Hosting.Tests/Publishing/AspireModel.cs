namespace Aspire.Hosting.Tests.Publishing;

/// <summary>A streaming platform of every kind of resource; <c>Cases/aspire.json</c> and <c>Cases/aspire.environment.txt</c> say what Aspire makes of it.</summary>
internal static class AspireModel
{
    public static void Configure(IDistributedApplicationBuilder builder)
    {
        var password = builder.AddParameter("registry-password", secret: true);
        var zookeeper = builder.AddResource(new ContainerResource("zookeeper"))
            .WithImage("confluentinc/cp-zookeeper", "7.9.2")
            .WithEndpoint(targetPort: 2181, name: "client")
            .WithEnvironment("ZOOKEEPER_CLIENT_PORT", "2181")
            .WithVolume("zookeeper-data", "/var/lib/zookeeper/data");
        var kafka = builder.AddKafka("kafka").WithDataVolume("kafka-data").WithKafkaUI().WaitFor(zookeeper);
        var registry = builder.AddResource(new SchemaRegistryResource("schema-registry"))
            .WithImage("confluentinc/cp-schema-registry", "7.9.2")
            .WithImageRegistry("docker.io")
            .WithHttpEndpoint(targetPort: 8081, name: "http")
            .WithEnvironment("SCHEMA_REGISTRY_HOST_NAME", "schema-registry")
            .WithEnvironment("SCHEMA_REGISTRY_LISTENERS", "http://0.0.0.0:8081")
            .WithEnvironment(context => context.EnvironmentVariables["SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS"] =
                ReferenceExpression.Create($"PLAINTEXT://{kafka.Resource.InternalEndpoint.Property(EndpointProperty.HostAndPort)}"))
            .WithEnvironment("SCHEMA_REGISTRY_PASSWORD", password)
            .WithHttpHealthCheck("/subjects")
            .WaitFor(kafka);
        var jobManager = builder.AddDockerfile("flink-jobmanager", "../flink")
            .WithBuildArg("CONNECTOR_VERSION", "3.3.0-1.20")
            .WithHttpEndpoint(targetPort: 8081, name: "http")
            .WithEndpoint(targetPort: 6123, name: "rpc")
            .WithArgs("jobmanager")
            .WithEnvironment("FLINK_PROPERTIES", "jobmanager.rpc.address: flink-jobmanager")
            .WithReference(kafka)
            .WithReference(registry)
            .WaitFor(kafka)
            .WithExternalHttpEndpoints()
            .WithHttpHealthCheck("/overview");
        builder.AddContainer("flink-taskmanager", "flink", "1.20-java17")
            .WithArgs("taskmanager")
            .WithEnvironment("JOB_MANAGER_RPC_ADDRESS", jobManager.GetEndpoint("rpc").Property(EndpointProperty.Host))
            .WithEnvironment("TASK_MANAGER_NUMBER_OF_TASK_SLOTS", "4")
            .WithReference(kafka)
            .WaitFor(jobManager);
        builder.AddProject("producers", "../Producers/Producers.csproj")
            .WithReference(kafka)
            .WithReference(registry)
            .WithReference(jobManager.GetEndpoint("http"))
            .WithEnvironment("REGISTRY_PASSWORD", password)
            .WaitFor(registry)
            .WithReplicas(2);
        builder.AddProject("producers-typed", "../Producers/Producers.csproj", launchProfileName: "http")
            .WithReference(kafka, connectionName: "events")
            .WithHttpHealthCheck("/health")
            .WithExplicitStart();
    }
}
