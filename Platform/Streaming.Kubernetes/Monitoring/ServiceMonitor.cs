using k8s.Models;

namespace Streaming.Kubernetes;

/// <summary>Tells the Prometheus operator which Services to scrape.</summary>
internal sealed record ServiceMonitor
{
    public string ApiVersion { get; init; } = "monitoring.coreos.com/v1";

    public string Kind { get; init; } = "ServiceMonitor";

    public required V1ObjectMeta Metadata { get; init; }

    public required ServiceMonitorSpec Spec { get; init; }
}
