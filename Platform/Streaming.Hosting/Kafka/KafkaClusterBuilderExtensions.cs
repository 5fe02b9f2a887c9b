using System.Globalization;
using System.Text.RegularExpressions;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Streaming.Hosting;

/// <summary>Adds Kafka clusters and their topics to an AppHost.</summary>
public static partial class KafkaClusterBuilderExtensions
{
    private const int DefaultPort = 9092;
    private const string PortSetting = "Streaming:Kafka:Port";

    /// <summary>
    /// Adds a Kafka cluster at localhost:9092 or the port of <c>Streaming:Kafka:Port</c>. In the embedded runtime the resource
    /// <c>{name}-embedded</c> serves it, with its log below <c>Streaming:DataDirectory</c>; in containers brokers on ZooKeeper do.
    /// </summary>
    /// <param name="builder">The AppHost's builder.</param>
    /// <param name="name">Name of the resource and of its connection string.</param>
    /// <exception cref="DistributedApplicationException">A setting below <c>Streaming</c> is invalid.</exception>
    public static IResourceBuilder<KafkaClusterResource> AddKafkaCluster(this IDistributedApplicationBuilder builder, [ResourceName] string name)
    {
        var settings = new StreamingSettings(builder);
        if (settings.Runtime == StreamingRuntime.Containers)
        {
            var server = KafkaContainer.Add(builder, name, settings.Port(PortSetting, DefaultPort));
            var container = new KafkaClusterResource(name, server);
            server.Annotations.Add(new KafkaClusterAnnotation(container));
            // Published, a job of the cluster makes the topics in its own time.
            var isRun = builder.ExecutionContext.IsRunMode;
            builder.CreateResourceBuilder(server).WithPortSetting(KafkaClusterResource.EndpointName, PortSetting).WithHealthCheck(AddHealthCheck(builder, container, createsTopics: isRun));
            if (isRun)
            {
                builder.CreateResourceBuilder(server).WithRestartOnCrash();
                KafkaTopicsContainer.Add(builder, container, server);
            }

            return builder.CreateResourceBuilder(container);
        }

        var broker = builder.AddProject($"{name}-embedded", EmbeddedProjects.Broker)
            .WithEndpoint(port: DefaultPort, scheme: "tcp", name: KafkaClusterResource.EndpointName, env: "Broker__Port", isProxied: false)
            .WithPortSetting(KafkaClusterResource.EndpointName, PortSetting)
            .WithEnvironment("Broker__DataDirectory", Path.Combine(settings.DataDirectory, name))
            .WithRestartOnCrash();

        var cluster = new KafkaClusterResource(name, broker.Resource);
        broker.WithEnvironment(context => WriteTopics(cluster.Topics, context.EnvironmentVariables));

        var healthCheck = AddHealthCheck(builder, cluster, createsTopics: true);
        broker.WithHealthCheck(RegisterHealthCheck(builder, $"{broker.Resource.Name}_protocol", cluster));
        return builder.AddResource(cluster).WithHealthCheck(healthCheck);
    }

    /// <summary>Makes the brokers register with a ZooKeeper ensemble; without effect in the embedded runtime, which needs none.</summary>
    public static IResourceBuilder<KafkaClusterResource> WithZooKeeper(this IResourceBuilder<KafkaClusterResource> builder, IResourceBuilder<ZooKeeperResource> zookeeper)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(zookeeper);
        if (builder.Resource.Parent is KafkaServerResource server)
        {
            builder.ApplicationBuilder.CreateResourceBuilder(server)
                .WithEnvironment("KAFKA_ZOOKEEPER_CONNECT", $"{zookeeper.Resource.ClientEndpoint.Property(EndpointProperty.HostAndPort)}/{builder.Resource.Name}")
                .WaitFor(zookeeper);
        }

        return builder;
    }

    /// <summary>Adds a topic, created when the cluster starts.</summary>
    /// <param name="builder">The cluster.</param>
    /// <param name="name">Topic name by Kafka's rules.</param>
    /// <param name="partitions">Number of partitions, at least one.</param>
    /// <param name="compacted">True keeps the newest record of each key instead of deleting by age.</param>
    /// <param name="retention">How long records are kept; null keeps the broker's default of seven days.</param>
    /// <exception cref="DistributedApplicationException">The name or the number of partitions is invalid, or the topic was added already.</exception>
    public static IResourceBuilder<KafkaClusterResource> AddTopic(
        this IResourceBuilder<KafkaClusterResource> builder, string name, int partitions = 1, bool compacted = false, TimeSpan? retention = null)
    {
        if (!TopicName().IsMatch(name) || name is "." or "..")
        {
            throw new DistributedApplicationException($"'{name}' is no topic name: use up to 249 letters, digits, dots, underscores and hyphens.");
        }

        if (partitions < 1)
        {
            throw new DistributedApplicationException($"Topic '{name}' has {partitions} partitions: give at least 1.");
        }

        if (builder.Resource.Topics.Any(t => t.Name == name))
        {
            throw new DistributedApplicationException($"Topic '{name}' of '{builder.Resource.Name}' was added twice.");
        }

        var configs = new Dictionary<string, string> { ["cleanup.policy"] = compacted ? "compact" : "delete" };
        if (retention is { } kept)
        {
            configs["retention.ms"] = ((long)kept.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        }

        builder.Resource.Add(new(name, partitions, configs));
        return builder;
    }

    private static void WriteTopics(IReadOnlyList<KafkaTopic> topics, Dictionary<string, object> environment)
    {
        for (var i = 0; i < topics.Count; i++)
        {
            environment[$"Broker__Topics__{i}__Name"] = topics[i].Name;
            environment[$"Broker__Topics__{i}__Partitions"] = topics[i].Partitions.ToString(CultureInfo.InvariantCulture);
            foreach (var (key, value) in topics[i].Configs)
            {
                environment[$"Broker__Topics__{i}__Configs__{key}"] = value;
            }
        }
    }

    private static string AddHealthCheck(IDistributedApplicationBuilder builder, KafkaClusterResource cluster, bool createsTopics)
    {
        var name = $"{cluster.Name}_protocol";
        // One client for all checks: the factory is called at each of them.
        builder.Services.AddSingleton(_ => new KafkaHealthCheck(cluster, createsTopics));
        return RegisterHealthCheck(builder, name, cluster);
    }

    // Each resource has a name of its own for it: a part has the checks of its parent as well, and Aspire takes no name twice.
    private static string RegisterHealthCheck(IDistributedApplicationBuilder builder, string name, KafkaClusterResource cluster)
    {
        builder.Services.AddHealthChecks().Add(new HealthCheckRegistration(
            name, services => services.GetServices<KafkaHealthCheck>().Single(check => check.Cluster == cluster), HealthStatus.Unhealthy, tags: null));
        return name;
    }

    [GeneratedRegex("^[a-zA-Z0-9._-]{1,249}$")]
    private static partial Regex TopicName();
}
