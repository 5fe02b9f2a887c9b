using System.Globalization;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Microsoft.Extensions.DependencyInjection;
using Streaming.Broker;
using Streaming.Testing.Containers;

namespace Streaming.Hosting.Tests.Runtime;

/// <summary>The model of the platform in containers, each a script in place of the image's program.</summary>
public sealed class ContainersOrderTests(TestEngine engine) : IAsyncLifetime
{
    private readonly string _id = $"{Guid.NewGuid():N}"[..8];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("containers-order-");
    private readonly CancellationTokenSource _limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    private string Image => $"localhost/streaming-tests/platform:{_id}";

    private CancellationToken Token => _limit.Token;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "flink", "jobs"));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "flink", "Dockerfile"), $"FROM {Image}\nARG FLINK_TAG\nENTRYPOINT [\"/flink.sh\"]\n", Token);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "flink", "jobs", "revenue.sql"), "SELECT 1;\n", Token);
    }

    public async ValueTask DisposeAsync()
    {
        _limit.Dispose();
        _folder.Delete(recursive: true);
        await engine.CleanAsync("volume", "rm", "--force", $"zookeeper-{_id}-data", $"kafka-{_id}-data", $"flink-{_id}-state");
        await engine.CleanAsync(["rmi", "--force", .. new[] { "flink-jobmanager", "flink-taskmanager", "revenue" }.Select(name => $"localhost/aspire-{Named(name)}:latest"), Image]);
    }

    [Fact]
    public async Task Each_starts_once_what_it_needs_answers_its_protocol()
    {
        await engine.MakeAsync(Image, StandIns.Scripts);
        _limit.CancelAfter(TimeSpan.FromSeconds(90));
        await using var broker = KafkaBroker.Start(new KafkaBrokerOptions());
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions
        {
            Args = ["--Streaming:Runtime=containers", $"--ASPIRE_CONTAINER_RUNTIME={EngineClient.Program}", .. new[] { "ZooKeeper", "Kafka", "SchemaRegistry", "Flink" }.Select(s => $"--Streaming:{s}:Port=0")],
            ProjectDirectory = _folder.FullName,
            DisableDashboard = true,
        });
        Model(builder, int.Parse(broker.BootstrapServers.Split(':')[1], CultureInfo.InvariantCulture));
        await using var app = builder.Build();
        await app.StartAsync(Token);

        var topics = await Ended(app, $"{Named("kafka")}-topics");
        Assert.True(app.ResourceNotifications.TryGetCurrentState(Named("registry"), out var registry));
        Assert.Equal(KnownResourceStates.Waiting, registry.Snapshot.State?.Text);
        using (var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = broker.BootstrapServers }).Build())
        {
            await admin.CreateTopicsAsync([new TopicSpecification { Name = "orders", NumPartitions = 6, ReplicationFactor = 1 }]);
        }

        var job = await Ended(app, Named("revenue"));

        Assert.Equal((0, 0), (topics.ExitCode, job.ExitCode));
        var started = new[] { "zookeeper", "kafka", "registry", "revenue" }.Select(name => State(app, Named(name)).StartTimeStamp).ToArray();
        Assert.Equal(started.Order(), started);
        Assert.True(State(app, Named("flink-taskmanager")).StartTimeStamp <= job.StartTimeStamp);
        Assert.Contains("--bootstrap-server " + Named("kafka") + ":9093 --create --if-not-exists --topic orders --partitions 6", await LinesAsync(app, $"{Named("kafka")}-topics"));
        Assert.Equal(["SELECT 1;", $"{Named("revenue")} http://{Named("flink-jobmanager")}:8081 {Named("kafka")}:9093 http://{Named("registry")}:8081"], (await LinesAsync(app, Named("revenue")))[^2..]);
        Assert.Contains(State(app, Named("flink-jobmanager")).Urls, url => url.Name == "http");
    }

    private string Named(string name) => name.StartsWith("flink-", StringComparison.Ordinal) ? $"flink-{_id}-{name[6..]}" : $"{name}-{_id}";

    private void Model(IDistributedApplicationBuilder builder, int port)
    {
        var zookeeper = builder.AddZooKeeper(Named("zookeeper"));
        var kafka = builder.AddKafkaCluster(Named("kafka")).WithZooKeeper(zookeeper).AddTopic("orders", partitions: 6);
        var registry = builder.AddSchemaRegistry(Named("registry"), kafka);
        builder.AddFlinkCluster($"flink-{_id}").WithZooKeeper(zookeeper)
            .AddFlinkSqlJob(Named("revenue"), "flink/jobs/revenue.sql").WithKafka(kafka).WithReference(registry, "schema-registry").WaitFor(registry);
        foreach (var container in builder.Resources.OfType<ContainerResource>().Where(r => !r.Annotations.OfType<DockerfileBuildAnnotation>().Any()).ToArray())
        {
            builder.CreateResourceBuilder(container).WithImage(Image).WithImageRegistry(null);
        }

        foreach (var container in builder.Resources.OfType<ContainerResource>())
        {
            // A script that is the first process of its container is deaf to any other signal.
            builder.CreateResourceBuilder(container).WithContainerRuntimeArgs("--stop-signal", "KILL");
        }

        zookeeper.WithEntrypoint("/zookeeper");
        var broker = builder.AddExecutable("broker", "sleep", ".", "1000").WithEndpoint(port: port, targetPort: port, name: "tcp", isProxied: false).GetEndpoint("tcp");
        builder.CreateResourceBuilder((KafkaServerResource)kafka.Resource.Parent).WithEntrypoint("/kafka")
            .WithEnvironment("BROKER_HOST", $"{broker.Property(EndpointProperty.Host)}").WithEnvironment("BROKER_PORT", $"{broker.Property(EndpointProperty.Port)}");
    }

    private async Task<CustomResourceSnapshot> Ended(DistributedApplication app, string name) =>
        (await app.ResourceNotifications.WaitForResourceAsync(name, e => e.Snapshot.State?.Text == KnownResourceStates.Finished, Token)).Snapshot;

    private static CustomResourceSnapshot State(DistributedApplication app, string name) =>
        app.ResourceNotifications.TryGetCurrentState(name, out var state) ? state.Snapshot : throw new InvalidOperationException($"{name} has no state.");

    private static async Task<List<string>> LinesAsync(DistributedApplication app, string name)
    {
        var lines = new List<string>();
        await foreach (var batch in app.Services.GetRequiredService<ResourceLoggerService>().GetAllAsync(name))
        {
            lines.AddRange(batch.Select(l => l.Content.Split(' ', 2)[1]));
        }

        return lines;
    }
}
