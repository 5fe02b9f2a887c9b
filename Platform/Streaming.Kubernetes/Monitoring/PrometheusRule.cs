using k8s.Models;

namespace Streaming.Kubernetes;

/// <summary>Alerts, for the Prometheus operator.</summary>
internal sealed record PrometheusRule
{
    public string ApiVersion { get; init; } = "monitoring.coreos.com/v1";

    public string Kind { get; init; } = "PrometheusRule";

    public required V1ObjectMeta Metadata { get; init; }

    public required PrometheusRuleSpec Spec { get; init; }
}
