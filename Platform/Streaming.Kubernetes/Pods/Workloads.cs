using k8s.Models;
using Streaming.Hosting;

namespace Streaming.Kubernetes;

/// <summary>StatefulSets, Deployments and Jobs around pods.</summary>
internal static class Workloads
{
    private static readonly TimeSpan KeptJob = TimeSpan.FromHours(1);

    public static V1StatefulSet StatefulSet(this GenerateContext context, PodDefinition pod, string service, WorkloadAnnotation workload, string volume) => new()
    {
        ApiVersion = "apps/v1",
        Kind = "StatefulSet",
        Metadata = context.Metadata(pod.App, pod.App),
        Spec = new()
        {
            Replicas = workload.Replicas,
            ServiceName = service,
            // A member is ready only once it sees the others, so none can wait for the one before it.
            PodManagementPolicy = "Parallel",
            UpdateStrategy = new() { Type = "RollingUpdate" },
            PersistentVolumeClaimRetentionPolicy = new() { WhenDeleted = "Retain", WhenScaled = "Retain" },
            RevisionHistoryLimit = 3,
            Selector = new() { MatchLabels = Labels.Selector(pod.App) },
            Template = Template(pod),
            VolumeClaimTemplates = [Claim(new() { Name = volume, Labels = Labels.Selector(pod.App) }, "ReadWriteOnce", workload.Storage!, context.Settings.StorageClass)],
        },
    };

    public static V1Deployment Deployment(this GenerateContext context, PodDefinition pod, int replicas, string strategy = "RollingUpdate") => new()
    {
        ApiVersion = "apps/v1",
        Kind = "Deployment",
        Metadata = context.Metadata(pod.App, pod.App),
        Spec = new()
        {
            Replicas = replicas,
            RevisionHistoryLimit = 3,
            Strategy = new() { Type = strategy, RollingUpdate = strategy == "RollingUpdate" ? new() { MaxUnavailable = 0, MaxSurge = 1 } : null },
            Selector = new() { MatchLabels = Labels.Selector(pod.App) },
            Template = Template(pod),
        },
    };

    /// <summary>A Job that may run again: what it makes, it makes once.</summary>
    public static V1Job Job(this GenerateContext context, PodDefinition pod) => new()
    {
        ApiVersion = "batch/v1",
        Kind = "Job",
        Metadata = context.Metadata(pod.App, pod.App),
        Spec = new()
        {
            BackoffLimit = 20,
            TtlSecondsAfterFinished = (int)KeptJob.TotalSeconds,
            Template = Template(pod),
        },
    };

    public static V1PersistentVolumeClaim Claim(V1ObjectMeta metadata, string accessMode, string size, string? storageClass) => new()
    {
        ApiVersion = "v1",
        Kind = "PersistentVolumeClaim",
        Metadata = metadata,
        Spec = new()
        {
            AccessModes = [accessMode],
            StorageClassName = storageClass,
            Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["storage"] = new(size) } },
        },
    };

    private static V1PodTemplateSpec Template(PodDefinition pod) => new()
    {
        Metadata = new() { Labels = Labels.Of(pod.App, pod.App) },
        Spec = new()
        {
            Affinity = Spread.OverNodes(pod.App, pod.OnePerNode),
            AutomountServiceAccountToken = false,
            Containers = [pod.Container],
            // A Service named kafka would set KAFKA_PORT, which the image takes for a setting.
            EnableServiceLinks = false,
            InitContainers = pod.InitContainers,
            PriorityClassName = pod.Priority,
            RestartPolicy = pod.RestartPolicy,
            SecurityContext = new()
            {
                FsGroup = pod.Identity.Group,
                FsGroupChangePolicy = "OnRootMismatch",
                RunAsGroup = pod.Identity.Group,
                RunAsNonRoot = true,
                RunAsUser = pod.Identity.User,
                SeccompProfile = new() { Type = "RuntimeDefault" },
            },
            ServiceAccountName = pod.App,
            TerminationGracePeriodSeconds = pod.GracePeriod,
            TopologySpreadConstraints = Spread.OverZones(pod.App),
            Volumes = pod.Volumes,
        },
    };
}
