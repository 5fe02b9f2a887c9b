using Microsoft.Extensions.Configuration;

namespace Streaming.Kubernetes;

/// <summary>What differs from cluster to cluster; settings below <c>Kubernetes</c>.</summary>
internal sealed record KubernetesSettings
{
    /// <summary>Brokers advertise <c>kafka-N</c> below this domain to clients outside; <c>Kubernetes:ExternalDomain</c>.</summary>
    public string ExternalDomain { get; init; } = "streaming.example.com";

    /// <summary>Who may reach the LoadBalancers: private addresses; <c>Kubernetes:ExternalSourceRanges</c>, separated by commas.</summary>
    public IReadOnlyList<string> ExternalSourceRanges { get; init; } = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];

    /// <summary>Host of Flink's web UI; <c>Kubernetes:FlinkHost</c>.</summary>
    public string FlinkHost { get; init; } = "flink.example.com";

    /// <summary>Class of the Ingress; null is the cluster's default; <c>Kubernetes:IngressClass</c>.</summary>
    public string? IngressClass { get; init; }

    /// <summary>Namespace of the Ingress controller; <c>Kubernetes:IngressNamespace</c>.</summary>
    public string IngressNamespace { get; init; } = "ingress";

    /// <summary>Namespace of Prometheus; <c>Kubernetes:MonitoringNamespace</c>.</summary>
    public string MonitoringNamespace { get; init; } = "monitoring";

    /// <summary>Class of the disks; null is the cluster's default; <c>Kubernetes:StorageClass</c>.</summary>
    public string? StorageClass { get; init; }

    /// <summary>Class of the file system that many nodes can mount; null is the cluster's default; <c>Kubernetes:SharedStorageClass</c>.</summary>
    public string? SharedStorageClass { get; init; }

    public static KubernetesSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Kubernetes");
        var defaults = new KubernetesSettings();
        return new()
        {
            ExternalDomain = Text(section, nameof(ExternalDomain)) ?? defaults.ExternalDomain,
            ExternalSourceRanges = Text(section, nameof(ExternalSourceRanges))?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? defaults.ExternalSourceRanges,
            FlinkHost = Text(section, nameof(FlinkHost)) ?? defaults.FlinkHost,
            IngressClass = Text(section, nameof(IngressClass)),
            IngressNamespace = Text(section, nameof(IngressNamespace)) ?? defaults.IngressNamespace,
            MonitoringNamespace = Text(section, nameof(MonitoringNamespace)) ?? defaults.MonitoringNamespace,
            StorageClass = Text(section, nameof(StorageClass)),
            SharedStorageClass = Text(section, nameof(SharedStorageClass)),
        };
    }

    private static string? Text(IConfigurationSection section, string key) => section[key] is { Length: > 0 } value ? value : null;
}
