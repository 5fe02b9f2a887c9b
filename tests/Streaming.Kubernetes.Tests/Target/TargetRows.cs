using k8s.Models;
using Streaming.Kubernetes.Tests.Checks;

namespace Streaming.Kubernetes.Tests.Target;

/// <summary>The target, each sentence that names a number, kind, port, size or command.</summary>
internal static class TargetRows
{
    private static readonly string[] Orders = ["zookeeper", "kafka", "schema-registry", "flink"];

    public static IEnumerable<TargetRow> All =>
    [
        new("kubectl create namespace streaming; kubectl apply -f namespace.yaml", "namespace.yaml", m => m.Documents.Single(d => d.Kind == "Namespace" && d.Name == "streaming").File),
        .. Orders.Select(folder => new TargetRow($"kubectl apply -f {folder}/", true, m => m.Documents.Any(d => d.File.StartsWith(folder + "/", StringComparison.Ordinal)))),
        new("kubectl logs -n streaming -l app=kafka", "kafka", m => m.Pods.Single(p => p.Labels["app"] == "kafka").Owner.Name),
        new("kubectl logs -n streaming -l app=flink-jobmanager", "flink-jobmanager", m => m.Pods.Single(p => p.Labels["app"] == "flink-jobmanager").Owner.Name),
        new("kubectl logs -n streaming -l app=schema-registry", "schema-registry", m => m.Pods.Single(p => p.Labels["app"] == "schema-registry").Owner.Name),

        new("Zookeeper: StatefulSet with 3 replicas", 3, m => m.Get<V1StatefulSet>("zookeeper").Spec.Replicas),
        new("Zookeeper: headless service for peer discovery", "None", m => m.Service("zookeeper").Spec.ClusterIP),
        new("zookeeper: headless service for StatefulSet", "zookeeper", m => m.Get<V1StatefulSet>("zookeeper").Spec.ServiceName),
        new("Kafka: StatefulSet with 3 brokers", 3, m => m.Get<V1StatefulSet>("kafka").Spec.Replicas),
        new("Kafka: auto-create topics enabled", "true", m => Variable(m, "kafka", "KAFKA_AUTO_CREATE_TOPICS_ENABLE")),
        new("Schema Registry: Deployment with 2 replicas", 2, m => m.Get<V1Deployment>("schema-registry").Spec.Replicas),
        new("Schema Registry: connected to Kafka cluster", "kafka-service:9092", m => Variable(m, "schema-registry", "KARAPACE_BOOTSTRAP_URI")),
        new("Flink JobManager: Deployment with 1 replica", 1, m => m.Get<V1Deployment>("flink-jobmanager").Spec.Replicas),
        new("Flink TaskManager: Deployment with 3 replicas", 3, m => m.Get<V1Deployment>("flink-taskmanager").Spec.Replicas),
        new("Flink: configured for high availability", "zookeeper", m => FlinkOption(m, "high-availability.type")),
        new("Flink: RocksDB state backend", "rocksdb", m => FlinkOption(m, "state.backend.type")),
        new("Flink: checkpointing enabled", "10s", m => FlinkOption(m, "execution.checkpointing.interval")),

        new("Zookeeper: 500m 1Gi 1 2Gi", "500m 1Gi 1 2Gi", m => Size(m, "zookeeper")),
        new("Kafka: 1 2Gi 2 4Gi", "1 2Gi 2 4Gi", m => Size(m, "kafka")),
        new("Schema Registry: 250m 512Mi 500m 1Gi", "250m 512Mi 500m 1Gi", m => Size(m, "schema-registry")),
        new("Flink JobManager: 1 2Gi 2 4Gi", "1 2Gi 2 4Gi", m => Size(m, "flink-jobmanager")),
        new("Flink TaskManager: 2 4Gi 4 8Gi", "2 4Gi 4 8Gi", m => Size(m, "flink-taskmanager")),

        new("Zookeeper: 10Gi per replica", "10Gi", m => PerPod(m, "zookeeper")),
        new("Kafka: 100Gi per broker", "100Gi", m => PerPod(m, "kafka")),
        new("Flink: 50Gi for checkpoints", "50Gi", m => m.Get<V1PersistentVolumeClaim>("flink-state").Spec.Resources.Requests["storage"].ToString()),
        new("Flink: checkpoints lie on that volume", "file:///flink/checkpoints", m => FlinkOption(m, "execution.checkpointing.dir")),

        new("kafka-service: ClusterIP on 9092", "ClusterIP 9092", m => Service(m, "kafka-service")),
        new("kafka-external: LoadBalancer on 9094", "LoadBalancer 9094", m => Service(m, "kafka-external")),
        new("schema-registry: ClusterIP on 8081", "ClusterIP 8081", m => Service(m, "schema-registry")),
        new("flink-jobmanager: ClusterIP on 8081 (Web UI), 6123 (RPC)", "ClusterIP 8081 6123 6124 9249", m => Service(m, "flink-jobmanager")),
        new("Ingress flink-ui: flink.example.com to flink-jobmanager 8081", "flink.example.com / Prefix flink-jobmanager 8081", Ingress),

        new("Kafka metrics: port 9308", 9308, m => m.Pod("kafka").Main.Ports.Single(p => p.Name == "metrics").ContainerPort),
        new("Flink JobManager metrics: port 9249", "9249", m => FlinkOption(m, "metrics.reporter.prom.port")),
        new("Flink TaskManager metrics: port 9249", 9249, m => m.Pod("flink-taskmanager").Main.Ports.Single(p => p.Name == "metrics").ContainerPort),
        new("Schema Registry metrics: port 8081/metrics", "http /metrics", m => m.Get<ServiceMonitor>("schema-registry").Spec.Endpoints.Single() is var e ? $"{e.Port} {e.Path}" : null),
        new("kubectl apply -f monitoring/service-monitors.yaml", 7, m => m.Documents.Count(d => d.File == "monitoring/service-monitors.yaml" && d.Kind == "ServiceMonitor")),

        new("kubectl scale statefulset kafka --replicas=5", 5, m => m.All<V1Service>().Count(s => s.Metadata.Name.StartsWith("kafka-external-", StringComparison.Ordinal))),
        new("kubectl scale deployment flink-taskmanager --replicas=5", "adaptive", m => FlinkOption(m, "jobmanager.scheduler")),
        new("kubectl logs kafka-0", "kafka-0", m => m.Service("kafka-external-0").Spec.Selector["statefulset.kubernetes.io/pod-name"]),
        new("kubectl exec kafka-0 -- kafka-topics.sh --bootstrap-server localhost:9092", true, ToolsAreOnThePath),
    ];

    private static string Variable(ManifestSet manifests, string app, string name) => manifests.Pod(app).Main.Env.Single(e => e.Name == name).Value;

    private static string? FlinkOption(ManifestSet manifests, string key) =>
        manifests.Pod("flink-jobmanager").Main.Args.Single(a => a.StartsWith(key + "=", StringComparison.Ordinal))[(key.Length + 1)..];

    private static string Size(ManifestSet manifests, string app)
    {
        var resources = manifests.Pod(app).Main.Resources;
        return $"{resources.Requests["cpu"]} {resources.Requests["memory"]} {resources.Limits["cpu"]} {resources.Limits["memory"]}";
    }

    private static string PerPod(ManifestSet manifests, string set) => manifests.Get<V1StatefulSet>(set).Spec.VolumeClaimTemplates.Single().Spec.Resources.Requests["storage"].ToString();

    private static string Service(ManifestSet manifests, string name) => $"{manifests.Service(name).Spec.Type} {string.Join(' ', manifests.Service(name).Spec.Ports.Select(p => p.Port))}";

    private static string Ingress(ManifestSet manifests)
    {
        var rule = manifests.Get<V1Ingress>("flink-ui").Spec.Rules.Single();
        var path = rule.Http.Paths.Single();
        return $"{rule.Host} {path.Path} {path.PathType} {path.Backend.Service.Name} {path.Backend.Service.Port.Number}";
    }

    private static object ToolsAreOnThePath(ManifestSet manifests)
    {
        var kafka = manifests.Pod("kafka");
        var folder = kafka.Main.VolumeMounts.Single(m => m.Name == "tools").MountPath;
        return Variable(manifests, "kafka", "PATH").StartsWith(folder + ":", StringComparison.Ordinal)
            && kafka.Spec.InitContainers.Single().Command[^1].Contains("\"/tools/${tool##*/}.sh\"", StringComparison.Ordinal)
            && Variable(manifests, "kafka", "KAFKA_LISTENERS").Contains("://0.0.0.0:9092", StringComparison.Ordinal);
    }
}
