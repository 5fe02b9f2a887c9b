using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting.Tests.Publishing;

/// <summary>One model: processes when it runs, containers when it is published.</summary>
public sealed class ContainerModelTests
{
    [Fact]
    public void Published_the_platform_is_containers()
    {
        var builder = Platform("--publisher", "manifest");
        Assert.Equal(
            ["zookeeper ZooKeeperResource", "kafka KafkaServerResource", "schema-registry SchemaRegistryContainerResource", "flink-jobmanager FlinkResource", "flink-taskmanager FlinkResource", "revenue FlinkSqlJobResource"],
            builder.Resources.Select(r => $"{r.Name} {r.GetType().Name}"));
    }

    [Fact]
    public void Run_in_containers_the_topics_are_made_by_a_container_and_no_embedded_server_is_there()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A program that always succeeds is missing: it stands for the engine.");
        var builder = Platform("--Streaming:Runtime=containers", "--ASPIRE_CONTAINER_RUNTIME=/bin/true");
        Assert.Equal(
            ["zookeeper", "kafka", "kafka-topics", "schema-registry", "flink-jobmanager", "flink-taskmanager", "revenue"],
            builder.Resources.Select(r => r.Name));
    }

    [Fact]
    public async Task Run_in_containers_one_broker_tells_each_network_its_own_address()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A program that always succeeds is missing: it stands for the engine.");
        var builder = Platform("--Streaming:Runtime=containers", "--ASPIRE_CONTAINER_RUNTIME=/bin/true");
        var variables = await Variables(builder.Resources.OfType<KafkaServerResource>().Single(), builder);
        Assert.Equal("1", variables["KAFKA_DEFAULT_REPLICATION_FACTOR"]);
        Assert.Equal(
            "CLIENT://{kafka.bindings.tcp.host}:{kafka.bindings.tcp.port},INTERNAL://{kafka.bindings.internal.host}:{kafka.bindings.internal.port}",
            ((ReferenceExpression)variables["KAFKA_ADVERTISED_LISTENERS"]).ValueExpression);
    }

    [Fact]
    public void Run_embedded_neither_zookeeper_nor_flink_has_a_process()
    {
        var builder = Platform("--Streaming:Runtime=embedded");
        Assert.Equal(
            ["kafka-embedded", "kafka", "schema-registry-embedded", "schema-registry", "revenue-windows"],
            builder.Resources.Select(r => r.Name));
    }

    [Fact]
    public async Task Aspires_manifest_knows_one_broker_so_one_copy_is_asked_for()
    {
        Assert.Equal(("1", "1"), await CopiesAsync(Platform("--publisher", "manifest")));
        Assert.Equal(("3", "2"), await CopiesAsync(Platform("--operation", "publish", "--step", "generate")));
    }

    [Fact]
    public async Task A_step_asks_for_all_copies_though_Aspires_context_calls_each_publishing_one_of_the_manifest()
    {
        var builder = Platform("--operation", "publish", "--step", "generate");
        builder.ExecutionContext.PublisherName = "manifest";
        Assert.Equal(("3", "2"), await CopiesAsync(builder));
    }

    [Fact]
    public async Task Published_services_do_not_get_this_machines_settings()
    {
        var builder = DistributedApplication.CreateBuilder(["--publisher", "manifest", "--Streaming:DataDirectory=/somewhere"]).AddStreaming();
        var service = builder.AddProject("service", "../Producers/Producers.csproj").WithStreamingSettings().PublishWithEnvironment("Streaming__Source", "http");
        var variables = await Variables(service.Resource, builder);
        Assert.Equal(["Streaming__Source"], variables.Keys.Where(IsSetting));
    }

    [Fact]
    public async Task What_is_published_only_is_not_set_when_the_application_runs()
    {
        var builder = DistributedApplication.CreateBuilder(["--Streaming:Runtime=embedded"]);
        var service = builder.AddProject("service", "../Producers/Producers.csproj").PublishWithEnvironment("Streaming__Source", "http");
        Assert.DoesNotContain((await Variables(service.Resource, builder)).Keys, IsSetting);
    }

    [Fact]
    public void A_later_size_replaces_the_earlier_and_keeps_the_rest()
    {
        var builder = DistributedApplication.CreateBuilder(["--publisher", "manifest"]);
        var kafka = builder.AddKafkaCluster("kafka").PublishWithSize("2", "8Gi", "4", "16Gi");
        var workload = Assert.Single(kafka.Resource.Parent.Annotations.OfType<WorkloadAnnotation>());
        Assert.Equal((WorkloadKind.StatefulSet, 3, "100Gi", new WorkloadSize("2", "8Gi", "4", "16Gi")), (workload.Kind, workload.Replicas, workload.Storage, workload.Size));
    }

    // The host gives every project variables of its own.
    private static bool IsSetting(string variable) => variable.StartsWith("Streaming__", StringComparison.Ordinal);

    private static IDistributedApplicationBuilder Platform(params string[] args)
    {
        var builder = DistributedApplication.CreateBuilder(args);
        var file = Path.GetFullPath(Environment.ProcessPath!);
        var zookeeper = builder.AddZooKeeper("zookeeper");
        var kafka = builder.AddKafkaCluster("kafka").WithZooKeeper(zookeeper);
        var registry = builder.AddSchemaRegistry("schema-registry", kafka);
        builder.AddFlinkCluster("flink").WithZooKeeper(zookeeper).AddFlinkSqlJob("revenue", file).WithKafka(kafka).WithReference(registry);
        builder.AddWindowedJob("revenue-windows", file);
        return builder;
    }

    private static async Task<(object, object)> CopiesAsync(IDistributedApplicationBuilder builder)
    {
        var variables = await Variables(builder.Resources.OfType<KafkaServerResource>().Single(), builder);
        return (variables["KAFKA_DEFAULT_REPLICATION_FACTOR"], variables["KAFKA_MIN_INSYNC_REPLICAS"]);
    }

    private static async Task<Dictionary<string, object>> Variables(IResource resource, IDistributedApplicationBuilder builder)
    {
        var context = new EnvironmentCallbackContext(builder.ExecutionContext, resource, [], TestContext.Current.CancellationToken);
        foreach (var annotation in resource.Annotations.OfType<EnvironmentCallbackAnnotation>())
        {
            await annotation.Callback(context);
        }

        return context.EnvironmentVariables;
    }
}
