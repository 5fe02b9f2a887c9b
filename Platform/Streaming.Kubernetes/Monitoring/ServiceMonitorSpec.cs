using k8s.Models;

namespace Streaming.Kubernetes;

/// <summary>Which Services, and which of their ports.</summary>
internal sealed record ServiceMonitorSpec
{
    /// <summary>Label of the Service that becomes the job's name.</summary>
    public string JobLabel { get; init; } = Labels.App;

    public required V1LabelSelector Selector { get; init; }

    public required IList<ServiceMonitorEndpoint> Endpoints { get; init; }
}
