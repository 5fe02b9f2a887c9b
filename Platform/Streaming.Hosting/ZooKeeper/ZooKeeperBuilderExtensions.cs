using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Streaming.Hosting;

/// <summary>Adds ZooKeeper ensembles to an AppHost.</summary>
public static class ZooKeeperBuilderExtensions
{
    private const int ClientPort = 2181;
    private const int MetricsPort = 7000;
    private const string PortSetting = "Streaming:ZooKeeper:Port";

    /// <summary>
    /// Adds a ZooKeeper ensemble of the official image, with metrics for Prometheus. The embedded runtime needs none: there the
    /// resource is not part of the application.
    /// </summary>
    /// <param name="builder">The AppHost's builder.</param>
    /// <param name="name">Name of the resource and of its connection string.</param>
    /// <exception cref="DistributedApplicationException">A setting below <c>Streaming</c> is invalid.</exception>
    public static IResourceBuilder<ZooKeeperResource> AddZooKeeper(this IDistributedApplicationBuilder builder, [ResourceName] string name)
    {
        var settings = new StreamingSettings(builder);
        var resource = new ZooKeeperResource(name);
        if (settings.Runtime == StreamingRuntime.Embedded)
        {
            return builder.CreateResourceBuilder(resource);
        }

        var healthCheck = $"{name}_protocol";
        builder.Services.AddHealthChecks().Add(new HealthCheckRegistration(healthCheck, _ => new ZooKeeperHealthCheck(resource), HealthStatus.Unhealthy, tags: null));
        var ensemble = builder.AddResource(resource)
            .WithHealthCheck(healthCheck)
            .WithImage(ZooKeeperContainerImageTags.Image, ZooKeeperContainerImageTags.Tag)
            .WithImageRegistry(ZooKeeperContainerImageTags.Registry)
            .WithEndpoint(port: settings.Port(PortSetting, ClientPort), targetPort: ClientPort, name: ZooKeeperResource.ClientEndpointName)
            .WithPortSetting(ZooKeeperResource.ClientEndpointName, PortSetting)
            .WithHttpEndpoint(targetPort: MetricsPort, name: ZooKeeperResource.MetricsEndpointName)
            .WithVolume($"{name}-data", ZooKeeperResource.DataDirectory)
            .WithEnvironment("ZOO_4LW_COMMANDS_WHITELIST", "mntr,ruok,srvr")
            .WithEnvironment("ZOO_ADMINSERVER_ENABLED", "false")
            .WithEnvironment("ZOO_AUTOPURGE_PURGEINTERVAL", "1")
            .WithEnvironment("ZOO_AUTOPURGE_SNAPRETAINCOUNT", "3")
            // A server must not bind to its own name, which resolves only once its pod is known.
            .WithEnvironment("ZOO_CFG_EXTRA", FormattableString.Invariant($"quorumListenOnAllIPs=true metricsProvider.className=org.apache.zookeeper.metrics.prometheus.PrometheusMetricsProvider metricsProvider.httpPort={MetricsPort}"))
            // Megabytes, within the memory that a pod asks for.
            .WithEnvironment("ZK_SERVER_HEAP", "768")
            .PublishAsStatefulSet(replicas: 3, storage: "10Gi")
            .PublishWithSize("500m", "1Gi", "1", "2Gi");
        return builder.ExecutionContext.IsPublishMode
            ? ensemble
            // Snapshots without the log of what came after them would lose what brokers registered.
            : ensemble.WithEnvironment("ZOO_DATA_LOG_DIR", $"{ZooKeeperResource.DataDirectory}/log").WithRestartOnCrash();
    }
}
