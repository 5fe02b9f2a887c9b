using k8s;
using static Streaming.Kubernetes.Containers;
using static Streaming.Kubernetes.EnvironmentVariables;

namespace Streaming.Kubernetes;

/// <summary>What Confluent's registry needs besides: a folder for its rendered configuration, and the JMX exporter, for it has no metrics of its own.</summary>
internal static class ConfluentRegistry
{
    public const int MetricsPort = 9404;
    private const string RulesFile = "schema-registry.yml";
    private const string MetricsAgent = "/usr/share/java/cp-base-new/jmx_prometheus_javaagent-0.20.0.jar";

    private static readonly string Rules = KubernetesYaml.Serialize(new JmxRules(
        [new(@"kafka.schema.registry<type=(.+)><>([^:]+)", "kafka_schema_registry_$1_$2", "GAUGE")],
        ["kafka.schema.registry:*"]));

    public static PodDefinition Complete(GenerateContext context, PublishedResource published, PodDefinition pod)
    {
        var container = pod.Container;
        container.Ports.Add(Listen("metrics", MetricsPort));
        container.Env = published.With(
            PodAddress,
            Variable("SCHEMA_REGISTRY_HOST_NAME", "$(POD_IP)"),
            Variable("SCHEMA_REGISTRY_KAFKASTORE_TOPIC_REPLICATION_FACTOR", FormattableString.Invariant($"{context.Brokers}")),
            Variable("SCHEMA_REGISTRY_OPTS", FormattableString.Invariant($"-javaagent:{MetricsAgent}={MetricsPort}:/etc/jmx/{RulesFile}")));
        container.VolumeMounts = [.. container.VolumeMounts, Mount("config", "/etc/schema-registry"), Mount("logs", "/usr/logs"), Mount("metrics", "/etc/jmx", readOnly: true)];
        return pod with
        {
            InitContainers = [context.Init("config", published.Image, "cp -R /etc/schema-registry/. /new/", Mount("config", "/new"))],
            Volumes = [.. pod.Volumes, Scratch("config", "16Mi"), Scratch("logs", "64Mi"), ConfigMap("metrics", $"{published.Name}-metrics")],
        };
    }

    public static IEnumerable<ManifestFile> Files(GenerateContext context, string name) =>
        [new($"{name}/configmap.yaml", [context.FilesMap($"{name}-metrics", name, new Dictionary<string, string> { [RulesFile] = Rules })])];
}
