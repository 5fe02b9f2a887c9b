using k8s.Models;

namespace Streaming.Kubernetes.Tests.Checks;

/// <summary>Nothing talks unless a policy lets it, and what has to talk is let on both ends.</summary>
public sealed class NetworkPolicyTests(ManifestSet manifests) : IClassFixture<ManifestSet>
{
    public static TheoryData<string, string, int> Needed => new()
    {
        { "kafka", "zookeeper", 2181 },
        { "zookeeper", "zookeeper", 2888 },
        { "zookeeper", "zookeeper", 3888 },
        { "kafka", "kafka", 9093 },
        { "kafka-topics", "kafka", 9092 },
        { "schema-registry", "kafka", 9092 },
        { "schema-registry", "schema-registry", 8081 },
        { "flink-jobmanager", "zookeeper", 2181 },
        { "flink-taskmanager", "zookeeper", 2181 },
        { "flink-taskmanager", "flink-jobmanager", 6123 },
        { "flink-taskmanager", "flink-jobmanager", 6124 },
        { "flink-jobmanager", "flink-taskmanager", 6122 },
        { "flink-jobmanager", "flink-taskmanager", 6126 },
        { "flink-taskmanager", "flink-taskmanager", 6121 },
        { "flink-jobmanager", "kafka", 9092 },
        { "flink-taskmanager", "kafka", 9092 },
        { "flink-taskmanager", "schema-registry", 8081 },
        { "revenue", "flink-jobmanager", 8081 },
        { "producers", "kafka", 9092 },
        { "producers", "schema-registry", 8081 },
        { "consumers", "kafka", 9092 },
        { "consumers", "schema-registry", 8081 },
    };

    public static TheoryData<string, string, int> Denied => new()
    {
        { "producers", "zookeeper", 2181 },
        { "consumers", "flink-jobmanager", 8081 },
        { "producers", "kafka", 9093 },
        { "schema-registry", "flink-taskmanager", 6122 },
        { "kafka-topics", "schema-registry", 8081 },
    };

    [Theory]
    [MemberData(nameof(Needed))]
    public void Who_has_to_talk_may(string from, string to, int port) => Assert.Equal((true, true), Allowed(from, to, port));

    [Theory]
    [MemberData(nameof(Denied))]
    public void Who_has_no_business_with_each_other_may_not(string from, string to, int port) => Assert.NotEqual((true, true), Allowed(from, to, port));

    [Fact]
    public void Without_a_policy_nothing_talks()
    {
        var policy = manifests.Get<V1NetworkPolicy>("default-deny").Spec;
        Assert.Equal(["Ingress", "Egress"], policy.PolicyTypes);
        Assert.Equal((true, true, true), (policy.PodSelector.MatchLabels is null, policy.Ingress is null, policy.Egress is null));
    }

    [Fact]
    public void Every_pod_has_one_policy_of_both_directions_and_may_ask_for_names() => Assert.All(manifests.Pods, pod =>
    {
        var policy = Policy(pod.Owner.Name);
        Assert.Equal(["Ingress", "Egress"], policy.PolicyTypes);
        Assert.Contains(policy.Egress, rule => rule.To is null && rule.Ports.Any(p => p.Port.Value == "53" && p.Protocol == "UDP"));
    });

    [Fact]
    public void Prometheus_may_scrape_what_service_monitors_name() => Assert.All(manifests.All<ServiceMonitor>(), monitor =>
    {
        var pod = manifests.Pod(monitor.Metadata.Name);
        var port = pod.Main.Ports.Single(p => p.Name == monitor.Spec.Endpoints.Single().Port).ContainerPort;
        Assert.Contains(Policy(pod.Owner.Name).Ingress, rule => Has(rule.Ports, port)
            && rule.FromProperty?.Any(f => f.NamespaceSelector?.MatchLabels["kubernetes.io/metadata.name"] == "monitoring") == true);
    });

    [Fact]
    public void Only_kafkas_outer_listener_is_open_to_anyone()
    {
        var open = from pod in manifests.Pods
                   from rule in Policy(pod.Owner.Name).Ingress ?? []
                   where rule.FromProperty is null
                   from port in rule.Ports
                   select $"{pod.Owner.Name}:{port.Port.Value}";
        Assert.Equal(["kafka:9094"], open);
    }

    private (bool Egress, bool Ingress) Allowed(string from, string to, int port)
    {
        var (source, target) = (manifests.Pod(from), manifests.Pod(to));
        return (
            Policy(from).Egress?.Any(rule => Has(rule.Ports, port) && rule.To?.Any(t => target.IsSelectedBy(t.PodSelector?.MatchLabels)) == true) == true,
            Policy(to).Ingress?.Any(rule => Has(rule.Ports, port) && rule.FromProperty?.Any(f => source.IsSelectedBy(f.PodSelector?.MatchLabels)) == true) == true);
    }

    private V1NetworkPolicySpec Policy(string app) => manifests.Get<V1NetworkPolicy>(app).Spec;

    private static bool Has(IEnumerable<V1NetworkPolicyPort> ports, int port) => ports.Any(p => p.Port.Value == $"{port}");
}
