using k8s;
using k8s.Models;
using Streaming.Kubernetes.Tests.Tools;

namespace Streaming.Kubernetes.Tests.Overlays;

/// <summary>The overlay as kustomize builds it.</summary>
public sealed class DevelopmentOverlayTests
{
    [Fact]
    public async Task There_is_one_of_each_and_all_of_it_finds_room_on_one_node()
    {
        var (exitCode, yaml) = await Tool.KubectlAsync("kustomize", Path.Combine(Repository.Root, "aspirate-output", "overlays", "dev"));
        Assert.Equal(0, exitCode);
        var objects = KubernetesYaml.LoadAllFromString(yaml, strict: true);

        Assert.All(objects.OfType<V1StatefulSet>(), s => Assert.Equal(1, s.Spec.Replicas));
        Assert.All(objects.OfType<V1Deployment>(), d => Assert.Equal(1, d.Spec.Replicas));
        Assert.All(objects.OfType<V1StatefulSet>(), s => Assert.Null(s.Spec.Template.Spec.Affinity.PodAntiAffinity.RequiredDuringSchedulingIgnoredDuringExecution));
        Assert.Equal(["ReadWriteOnce"], objects.OfType<V1PersistentVolumeClaim>().Single().Spec.AccessModes);
        var requests = objects.OfType<V1StatefulSet>().Select(s => s.Spec.Template).Concat(objects.OfType<V1Deployment>().Select(d => d.Spec.Template))
            .Sum(t => t.Spec.Containers.Single().Resources.Requests["memory"].ToDecimal());
        Assert.True(requests <= 2m * 1024 * 1024 * 1024);
        Assert.DoesNotContain("monitoring.coreos.com", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_broker_asks_for_one_copy()
    {
        var (_, yaml) = await Tool.KubectlAsync("kustomize", Path.Combine(Repository.Root, "aspirate-output", "overlays", "dev"));
        var kafka = KubernetesYaml.LoadAllFromString(yaml, strict: true).OfType<V1StatefulSet>().Single(s => s.Metadata.Name == "kafka").Spec.Template.Spec.Containers.Single();
        var variables = kafka.Env.Where(e => e.Value is not null).ToDictionary(e => e.Name, e => e.Value);
        string[] copies =
        [
            "KAFKA_DEFAULT_REPLICATION_FACTOR", "KAFKA_MIN_INSYNC_REPLICAS", "KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR",
            "KAFKA_TRANSACTION_STATE_LOG_MIN_ISR",
        ];
        Assert.All(copies, name => Assert.Equal("1", variables[name]));
        Assert.Equal("zookeeper-0.zookeeper:2181/kafka", variables["KAFKA_ZOOKEEPER_CONNECT"]);
    }
}
