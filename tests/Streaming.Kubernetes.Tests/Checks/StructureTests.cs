using k8s.Models;

namespace Streaming.Kubernetes.Tests.Checks;

/// <summary>What names another thing names one that is there.</summary>
public sealed class StructureTests(ManifestSet manifests) : IClassFixture<ManifestSet>
{
    [Fact]
    public void Every_object_is_named_once_and_lies_in_the_namespace()
    {
        Assert.Equal(manifests.Documents.Count, manifests.Documents.Select(d => (d.Kind, d.Name)).Distinct().Count());
        Assert.All(manifests.Documents, d => Assert.Equal(d.Kind is "Namespace" or "PriorityClass" ? null : "streaming", d.Metadata.NamespaceProperty));
    }

    [Fact]
    public void Selectors_of_workloads_match_their_pods() => Assert.All(manifests.Pods.Where(p => p.Owner.Object is not V1Job), pod =>
    {
        var selector = pod.Owner.Object is V1StatefulSet set ? set.Spec.Selector : ((V1Deployment)pod.Owner.Object).Spec.Selector;
        Assert.Equal([pod.Owner.Name], manifests.Pods.Where(p => p.IsSelectedBy(selector.MatchLabels)).Select(p => p.Owner.Name));
    });

    [Fact]
    public void Services_select_one_workload_and_its_ports_by_name() => Assert.All(manifests.All<V1Service>(), service =>
    {
        var pod = Assert.Single(manifests.Pods, p => p.IsSelectedBy(service.Spec.Selector));
        Assert.All(service.Spec.Ports, port =>
        {
            var target = Assert.Single(pod.Main.Ports, p => p.Name == port.TargetPort.Value);
            Assert.Equal(port.Port, target.ContainerPort);
        });
    });

    [Fact]
    public void A_stateful_set_names_a_headless_service_that_knows_pods_before_they_are_ready() => Assert.All(manifests.All<V1StatefulSet>(), set =>
    {
        var service = manifests.Service(set.Spec.ServiceName);
        Assert.Equal(("None", true), (service.Spec.ClusterIP, service.Spec.PublishNotReadyAddresses));
        Assert.Equal("Parallel", set.Spec.PodManagementPolicy);
    });

    [Fact]
    public void Probes_hit_ports_that_the_container_declares() => Assert.All(manifests.Pods, pod =>
    {
        var probes = new[] { pod.Main.StartupProbe, pod.Main.ReadinessProbe, pod.Main.LivenessProbe }.Where(p => p is not null);
        var ports = probes.Select(p => p.HttpGet?.Port.Value ?? p.TcpSocket?.Port.Value).Where(p => p is not null);
        Assert.Subset(pod.Main.Ports?.Select(p => p.Name).ToHashSet() ?? [], ports.ToHashSet()!);
    });

    [Fact]
    public void Whatever_a_pod_names_lies_in_its_folder_or_in_the_namespace_file() => Assert.All(manifests.Pods, pod =>
    {
        var near = manifests.Documents.Where(d => d.File.StartsWith(pod.Folder + "/", StringComparison.Ordinal) || d.File == "namespace.yaml").Select(d => (d.Kind, d.Name)).ToHashSet();
        var named = (pod.Spec.Volumes ?? [])
            .SelectMany(v => new (string, string?)[] { ("ConfigMap", v.ConfigMap?.Name), ("Secret", v.Secret?.SecretName), ("PersistentVolumeClaim", v.PersistentVolumeClaim?.ClaimName) })
            .Concat(pod.Containers.SelectMany(c => c.Env ?? []).Select(e => ("Secret", e.ValueFrom?.SecretKeyRef?.Name)))
            .Append(("ServiceAccount", pod.Spec.ServiceAccountName)).Append(("PriorityClass", pod.Spec.PriorityClassName))
            .Where(n => n.Item2 is not null);
        Assert.Empty(named.Except(near.Select(n => (n.Kind, (string?)n.Name))));
    });

    [Fact]
    public void Every_mount_has_its_volume_and_every_volume_a_mount() => Assert.All(manifests.Pods, pod =>
    {
        var claims = pod.Owner.Object is V1StatefulSet set ? set.Spec.VolumeClaimTemplates.Select(c => c.Metadata.Name) : [];
        var volumes = (pod.Spec.Volumes ?? []).Select(v => v.Name).Concat(claims).Order();
        Assert.Equal(volumes, pod.Containers.SelectMany(c => c.VolumeMounts ?? []).Select(m => m.Name).Distinct().Order());
    });

    [Fact]
    public void The_quick_start_applies_every_file_and_component_folders_hold_manifests_only()
    {
        var output = Path.Combine(Repository.Root, "aspirate-output");
        string[] applied = ["namespace.yaml", "zookeeper/", "kafka/", "schema-registry/", "flink/", "producers/", "consumers/", "monitoring/"];
        Assert.All(manifests.Documents, d => Assert.Contains(applied, a => d.File == a || (a.EndsWith('/') && d.File.StartsWith(a, StringComparison.Ordinal))));
        var kustomizations = Directory.EnumerateFiles(output, "kustomization.yaml", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(output, f));
        Assert.DoesNotContain(kustomizations, f => f != "kustomization.yaml" && !f.StartsWith("overlays", StringComparison.Ordinal));
    }

    [Fact]
    public void Service_monitors_find_one_service_port() => Assert.All(manifests.All<ServiceMonitor>(), monitor =>
    {
        var services = manifests.All<V1Service>().Where(s => monitor.Spec.Selector.MatchLabels.All(l => s.Metadata.Labels.TryGetValue(l.Key, out var v) && v == l.Value));
        Assert.Single(services, s => s.Spec.Ports.Any(p => p.Name == monitor.Spec.Endpoints.Single().Port));
    });

    [Fact]
    public void The_kustomizations_list_every_file()
    {
        var output = Path.Combine(Repository.Root, "aspirate-output");
        var listed = Listed(Path.Combine(output, "kustomization.yaml"))
            .SelectMany(entry => entry.EndsWith(".yaml", StringComparison.Ordinal) ? [entry] : Listed(Path.Combine(output, entry, Kustomization.InFolder)).Select(file => $"{entry}/{file}"));
        Assert.Equal(manifests.Documents.Select(d => d.File).Distinct().Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Listed(string kustomization) => File.ReadLines(kustomization).Where(l => l.StartsWith("- ", StringComparison.Ordinal)).Select(l => l[2..]);
}
