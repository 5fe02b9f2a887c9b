using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Streaming.Hosting;

/// <summary>Adds Flink clusters and their jobs to an AppHost.</summary>
public static class FlinkClusterBuilderExtensions
{
    private const string ContextPath = "flink";
    private const string PortSetting = "Streaming:Flink:Port";
    private const int HostPort = 8082;

    /// <summary>
    /// Adds a Flink session cluster, its image built from <c>flink/Dockerfile</c> of the AppHost: exactly-once checkpoints, RocksDB state
    /// and Prometheus metrics. Without processes in the embedded runtime.
    /// </summary>
    /// <param name="builder">The AppHost's builder.</param>
    /// <param name="name">Name of the cluster.</param>
    /// <exception cref="DistributedApplicationException">A setting below <c>Streaming</c> is invalid.</exception>
    public static IResourceBuilder<FlinkClusterResource> AddFlinkCluster(this IDistributedApplicationBuilder builder, [ResourceName] string name)
    {
        var settings = new StreamingSettings(builder);
        var cluster = new FlinkClusterResource(name);
        FlinkConfiguration.AddDefaults(cluster.Configuration);
        if (settings.Runtime == StreamingRuntime.Containers)
        {
            var jobManager = builder.AddPart(cluster, cluster.JobManager, "jobmanager")
                .WithHttpEndpoint(port: settings.Port(PortSetting, HostPort), targetPort: FlinkConfiguration.HttpPort, name: FlinkResource.HttpEndpointName)
                .WithEndpoint(targetPort: FlinkConfiguration.RpcPort, name: FlinkResource.RpcEndpointName)
                .WithEndpoint(targetPort: FlinkConfiguration.BlobPort, name: FlinkResource.BlobEndpointName)
                .WithPortSetting(FlinkResource.HttpEndpointName, PortSetting)
                .WithHttpHealthCheck("/overview")
                .WithExternalHttpEndpoints()
                .WithHttpEndpoint(targetPort: FlinkConfiguration.MetricsPort, name: FlinkResource.MetricsEndpointName)
                .PublishAsDeployment(replicas: 1, storage: "50Gi")
                .PublishWithSize("1", "2Gi", "2", "4Gi");
            var taskManager = builder.AddPart(cluster, cluster.TaskManager, "taskmanager")
                .WithEndpoint(targetPort: FlinkConfiguration.TaskManagerRpcPort, name: FlinkResource.RpcEndpointName)
                .WithEndpoint(targetPort: FlinkConfiguration.TaskManagerDataPort, name: FlinkResource.DataEndpointName)
                .WithEndpoint(targetPort: FlinkConfiguration.TaskManagerQueryPort, name: FlinkResource.QueryEndpointName)
                .WithHttpEndpoint(targetPort: FlinkConfiguration.MetricsPort, name: FlinkResource.MetricsEndpointName)
                .WithEnvironment("JOB_MANAGER_RPC_ADDRESS", $"{jobManager.GetEndpoint(FlinkResource.RpcEndpointName).Property(EndpointProperty.Host)}")
                .WaitFor(jobManager)
                .PublishAsDeployment(replicas: 3)
                .PublishWithSize("2", "4Gi", "4", "8Gi");
            if (builder.ExecutionContext.IsRunMode)
            {
                RunHere(cluster, jobManager, taskManager);
            }
        }

        return builder.CreateResourceBuilder(cluster);
    }

    /// <summary>Elects the JobManager by a ZooKeeper ensemble, so that jobs survive its loss.</summary>
    public static IResourceBuilder<FlinkClusterResource> WithZooKeeper(this IResourceBuilder<FlinkClusterResource> builder, IResourceBuilder<ZooKeeperResource> zookeeper)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(zookeeper);
        var cluster = builder.Resource;
        FlinkConfiguration.AddHighAvailability(cluster.Configuration, cluster.Name, zookeeper.Resource.ConnectionStringExpression);
        foreach (var part in new[] { cluster.JobManager, cluster.TaskManager })
        {
            builder.ApplicationBuilder.CreateResourceBuilder(part).WaitFor(zookeeper);
        }

        return builder;
    }

    /// <summary>Adds a job that runs the statements of a file, submitted once the cluster answers; without effect in the embedded runtime.</summary>
    /// <param name="builder">The cluster.</param>
    /// <param name="name">Name of the resource and of the job.</param>
    /// <param name="path">The statements, relative to the AppHost's folder.</param>
    /// <exception cref="DistributedApplicationException">The file does not exist.</exception>
    public static IResourceBuilder<FlinkSqlJobResource> AddFlinkSqlJob(this IResourceBuilder<FlinkClusterResource> builder, [ResourceName] string name, string path)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var application = builder.ApplicationBuilder;
        var file = Path.GetFullPath(path, application.AppHostDirectory);
        if (!File.Exists(file))
        {
            throw new DistributedApplicationException($"Flink job '{name}' has no statements, {file} does not exist: give a path relative to the AppHost.");
        }

        var job = new FlinkSqlJobResource(name, builder.Resource, file);
        if (new StreamingSettings(application).Runtime == StreamingRuntime.Embedded)
        {
            return application.CreateResourceBuilder(job);
        }

        var jobManager = builder.Resource.JobManager;
        var submission = application.AddResource(job)
            .WithImage(job.Name)
            .WithDockerfile(ContextPath)
            .WithFlinkVersions()
            .WithBindMount(Path.GetDirectoryName(file)!, FlinkSqlJobResource.StatementsDirectory, isReadOnly: true)
            .WithEntrypoint("/opt/flink/bin/submit-sql.sh")
            .WithArgs(name, $"{FlinkSqlJobResource.StatementsDirectory}/{Path.GetFileName(file)}")
            .WithEnvironment("FLINK_REST", jobManager.GetEndpoint(FlinkResource.HttpEndpointName))
            .WaitFor(application.CreateResourceBuilder(jobManager))
            .PublishWithSize("250m", "512Mi", "1", "1Gi");
        return application.ExecutionContext.IsPublishMode
            ? submission
            : submission.WaitFor(application.CreateResourceBuilder(builder.Resource.TaskManager)).WithRestartOnCrash();
    }

    /// <summary>What holds on one machine: the network's names in place of a cluster's, less memory, and health for what waits.</summary>
    private static void RunHere(FlinkClusterResource cluster, IResourceBuilder<FlinkResource> jobManager, IResourceBuilder<FlinkResource> taskManager)
    {
        cluster.Configuration["jobmanager.memory.process.size"] = "1g";
        cluster.Configuration["taskmanager.memory.process.size"] = "2g";
        var check = $"{taskManager.Resource.Name}_registered";
        taskManager.ApplicationBuilder.Services.AddHealthChecks().Add(new HealthCheckRegistration(
            check, new FlinkTaskManagerHealthCheck(jobManager.GetEndpoint(FlinkResource.HttpEndpointName)), HealthStatus.Unhealthy, tags: null));
        jobManager
            .WithEnvironment("JOB_MANAGER_RPC_ADDRESS", jobManager.Resource.Name)
            .WithRestartOnCrash();
        taskManager
            .WithHealthCheck(check)
            .WithRestartOnCrash();
    }

    private static IResourceBuilder<FlinkResource> AddPart(this IDistributedApplicationBuilder builder, FlinkClusterResource cluster, FlinkResource part, string role) => builder
        .AddResource(part)
        .WithImage(part.Name)
        .WithDockerfile(ContextPath)
        .WithFlinkVersions()
        .WithVolume($"{cluster.Name}-state", FlinkResource.StateDirectory)
        .WithArgs(context =>
        {
            context.Args.Add(role);
            foreach (var (key, value) in cluster.Configuration)
            {
                context.Args.Add("-D");
                context.Args.Add(value is ReferenceExpression expression ? ReferenceExpression.Create($"{key}={expression}") : $"{key}={value}");
            }
        });

    private static IResourceBuilder<T> WithFlinkVersions<T>(this IResourceBuilder<T> builder)
        where T : ContainerResource => builder
        .WithBuildArg("FLINK_TAG", FlinkContainerImageTags.Tag)
        .WithBuildArg("KAFKA_CONNECTOR_VERSION", FlinkContainerImageTags.KafkaConnectorVersion)
        .WithBuildArg("AVRO_CONFLUENT_VERSION", FlinkContainerImageTags.AvroConfluentVersion);
}
