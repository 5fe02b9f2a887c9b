using k8s.Models;

namespace Streaming.Kubernetes.Tests.Checks;

/// <summary>
/// The default checks of kube-linter, Polaris and the NSA's guide, as far as manifests can show them. Not kept, with the reason:
/// Polaris pullPolicyNotAlways (a pinned tag does not change, and a start should not depend on a registry), kube-linter minimum-three-replicas
/// and Polaris deploymentMissingReplicas for the target's own counts, Polaris tlsSettingsMissing (the target's Ingress has none; an overlay adds it).
/// </summary>
public sealed class HardeningTests(ManifestSet manifests) : IClassFixture<ManifestSet>
{
    private static readonly string[] SecretWords = ["password", "token", "bearer", "secret", "credential"];

    [Fact]
    public void Containers_run_without_root_rights_or_a_writable_root() => Containers((_, container) =>
    {
        var context = container.SecurityContext;
        Assert.Equal((true, true, false, false), (context.RunAsNonRoot, context.ReadOnlyRootFilesystem, context.AllowPrivilegeEscalation, context.Privileged));
        Assert.Equal(["ALL"], context.Capabilities.Drop);
        Assert.Null(context.Capabilities.Add);
        Assert.Null(context.ProcMount);
    });

    [Fact]
    public void Pods_meet_pod_security_restricted_and_use_nothing_of_their_node() => Assert.All(manifests.Pods, pod =>
    {
        var spec = pod.Spec;
        Assert.True(spec.SecurityContext.RunAsNonRoot);
        Assert.True(spec.SecurityContext.RunAsUser > 0);
        Assert.Equal("RuntimeDefault", spec.SecurityContext.SeccompProfile.Type);
        Assert.Null(spec.SecurityContext.Sysctls);
        Assert.Equal((null, null, null), (spec.HostNetwork, spec.HostPID, spec.HostIPC));
        Assert.All(spec.Volumes ?? [], v => Assert.Null(v.HostPath));
        Assert.All(pod.Containers.SelectMany(c => c.Ports ?? []), p => Assert.True(p.HostPort is null && p.ContainerPort > 1024));
        Assert.All(pod.Containers.SelectMany(c => c.VolumeMounts ?? []), m => Assert.Null(m.SubPath));
    });

    [Fact]
    public void The_namespace_enforces_restricted() =>
        Assert.Equal("restricted", manifests.Get<V1Namespace>("streaming").Metadata.Labels["pod-security.kubernetes.io/enforce"]);

    [Fact]
    public void Pods_have_an_account_of_their_own_without_token_and_no_service_links()
    {
        Assert.All(manifests.Pods, pod =>
        {
            Assert.Equal((pod.Owner.Name, false, false), (pod.Spec.ServiceAccountName, pod.Spec.AutomountServiceAccountToken, pod.Spec.EnableServiceLinks));
            Assert.False(manifests.Get<V1ServiceAccount>(pod.Owner.Name).AutomountServiceAccountToken);
        });
        Assert.DoesNotContain(manifests.Documents, d => d.Kind.Contains("Role", StringComparison.Ordinal));
    }

    [Fact]
    public void Containers_have_requests_and_limits_and_images_a_tag() => Containers((_, container) =>
    {
        Assert.Equal(["cpu", "memory"], container.Resources.Requests.Keys);
        Assert.Equal(["cpu", "memory"], container.Resources.Limits.Keys);
        Assert.Matches(@"^[a-z0-9.:-]+(/[a-z0-9-]+)+:[0-9][\w.-]*$", container.Image);
    });

    [Fact]
    public void Variables_stand_once_and_hold_no_secret_in_clear() => Containers((_, container) =>
    {
        var variables = container.Env ?? [];
        Assert.Equal(variables.Count, variables.Select(v => v.Name).Distinct().Count());
        Assert.DoesNotContain(variables, v => v.Value is not null && SecretWords.Any(w => v.Name.Contains(w, StringComparison.OrdinalIgnoreCase)));
    });

    [Fact]
    public void Servers_have_probes_of_all_three_kinds_and_time_to_end() => Assert.All(manifests.Pods.Where(p => p.Owner.Object is not V1Job), pod =>
    {
        Assert.NotNull(pod.Main.StartupProbe);
        Assert.NotNull(pod.Main.ReadinessProbe);
        Assert.NotNull(pod.Main.LivenessProbe);
        Assert.True(pod.Spec.TerminationGracePeriodSeconds >= 30);
    });

    [Fact]
    public void Pods_are_spread_and_ranked() => Assert.All(manifests.Pods, pod =>
    {
        var rules = pod.Spec.Affinity.PodAntiAffinity;
        var terms = (rules.RequiredDuringSchedulingIgnoredDuringExecution ?? []).Concat((rules.PreferredDuringSchedulingIgnoredDuringExecution ?? []).Select(p => p.PodAffinityTerm));
        Assert.Contains(terms, t => t.TopologyKey == "kubernetes.io/hostname" && pod.IsSelectedBy(t.LabelSelector.MatchLabels));
        Assert.Contains(pod.Spec.TopologySpreadConstraints, c => c.TopologyKey == "topology.kubernetes.io/zone" && pod.IsSelectedBy(c.LabelSelector.MatchLabels));
        Assert.StartsWith("streaming-", pod.Spec.PriorityClassName, StringComparison.Ordinal);
    });

    [Fact]
    public void No_node_holds_two_copies_of_the_data() => Assert.All(new[] { "zookeeper", "kafka" }, name =>
        Assert.NotEmpty(manifests.Pod(name).Spec.Affinity.PodAntiAffinity.RequiredDuringSchedulingIgnoredDuringExecution));

    [Fact]
    public void Nodes_can_be_emptied_one_pod_at_a_time() => Assert.All(manifests.Pods.Where(p => p.Owner.Object is not V1Job), pod =>
    {
        var budget = Assert.Single(manifests.All<V1PodDisruptionBudget>(), b => pod.IsSelectedBy(b.Spec.Selector.MatchLabels)).Spec;
        Assert.Equal(("1", null, "AlwaysAllow"), (budget.MaxUnavailable.Value, budget.MinAvailable, budget.UnhealthyPodEvictionPolicy));
    });

    [Fact]
    public void Jobs_go_away_and_volumes_stay()
    {
        Assert.All(manifests.All<V1Job>(), job => Assert.True(job.Spec.TtlSecondsAfterFinished > 0));
        Assert.All(manifests.All<V1StatefulSet>(), set => Assert.Equal(
            ("Retain", "Retain"), (set.Spec.PersistentVolumeClaimRetentionPolicy.WhenDeleted, set.Spec.PersistentVolumeClaimRetentionPolicy.WhenScaled)));
    }

    [Fact]
    public void Labels_tell_the_name_of_the_object() => Assert.All(manifests.Documents.Where(d => d.Metadata.Labels.ContainsKey("app.kubernetes.io/instance")), d =>
        Assert.Equal(d.Name, d.Metadata.Labels["app.kubernetes.io/instance"]));

    [Fact]
    public void A_label_is_no_longer_than_kubernetes_allows() => Assert.All(manifests.Documents.SelectMany(d => d.Metadata.Labels.Values), v => Assert.Matches("^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?$", v));

    private void Containers(Action<Pod, V1Container> check) =>
        Assert.All(manifests.Pods.SelectMany(p => p.Containers.Select(c => (p, c))), pair => check(pair.p, pair.c));
}
