using k8s.Models;
using Streaming.Hosting;
using static Streaming.Kubernetes.Containers;
using static Streaming.Kubernetes.EnvironmentVariables;

namespace Streaming.Kubernetes;

/// <summary>Schema registry: interchangeable pods that elect a leader by Kafka and forward writes to it by its address.</summary>
internal static class SchemaRegistryManifests
{
    public static IEnumerable<ManifestFile> Map(GenerateContext context, PublishedResource published)
    {
        var registry = (SchemaRegistryContainerResource)published.Resource;
        var port = registry.HttpEndpoint.TargetPort!.Value;
        var confluent = registry.Kind == SchemaRegistryKind.Confluent;
        var policy = new ComponentPolicy(context, published.Name).WithPeers(port)
            .WithCallersOf(context.Settings.MonitoringNamespace, confluent ? ConfluentRegistry.MetricsPort : port);
        V1ServicePort[] ports = confluent
            ? [Services.Port("http", port), Services.Port("metrics", ConfluentRegistry.MetricsPort)]
            : [Services.Port("http", port)];
        var pod = Pod(context, published, port, confluent);
        return
        [
            .. context.Files(
                published.Name, string.Empty, context.Deployment(pod, published.Workload.Replicas), [context.ClusterService(published.Name, published.Name, ports)], policy),
            .. confluent ? ConfluentRegistry.Files(context, published.Name) : [],
        ];
    }

    // Karapace answers before it has read the schemas, and then knows none.
    private static string HasReadItsSchemas(int port) => FormattableString.Invariant(
        $"import json, sys, urllib.request as http; sys.exit(not json.load(http.urlopen('http://127.0.0.1:{port}/_health', timeout=5))['status']['schema_registry_ready'])");

    private static PodDefinition Pod(GenerateContext context, PublishedResource published, int port, bool confluent)
    {
        var container = context.Main(published.Name, published.Image, published.Workload.Size);
        container.Ports = [Listen("http", port)];
        container.StartupProbe = Probes.Http("http", "/subjects", failures: 30);
        container.ReadinessProbe = Probes.Http("http", "/subjects");
        container.LivenessProbe = Probes.Tcp("http", failures: 6);
        container.Lifecycle = Drain;
        container.VolumeMounts = [Mount("tmp", "/tmp")];
        var definition = new PodDefinition
        {
            App = published.Name,
            Identity = PodIdentity.Java,
            Priority = PriorityClasses.Processing,
            Container = container,
            Volumes = [Scratch("tmp", "64Mi")],
        };
        if (confluent)
        {
            return ConfluentRegistry.Complete(context, published, definition);
        }

        container.StartupProbe = Probes.Command(60, "python3", "-c", HasReadItsSchemas(port));
        container.Command = [((SchemaRegistryContainerResource)published.Resource).Entrypoint!];
        container.Args = [.. published.Args];
        container.Env = published.With(
            PodName, PodAddress, Variable("HOME", "/tmp"), Variable("KARAPACE_ADVERTISED_HOSTNAME", "$(POD_IP)"), Variable("KARAPACE_CLIENT_ID", "$(POD_NAME)"),
            Variable("KARAPACE_REPLICATION_FACTOR", FormattableString.Invariant($"{context.Brokers}")));
        return definition;
    }
}
