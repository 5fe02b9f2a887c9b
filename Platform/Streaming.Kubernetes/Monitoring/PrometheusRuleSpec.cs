namespace Streaming.Kubernetes;

/// <summary>Alerts in groups, in the form of Prometheus' own rule files.</summary>
internal sealed record PrometheusRuleSpec
{
    public required IList<AlertGroup> Groups { get; init; }
}
