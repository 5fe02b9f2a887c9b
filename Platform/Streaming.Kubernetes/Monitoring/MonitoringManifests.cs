using k8s.Models;
using Streaming.Hosting;

namespace Streaming.Kubernetes;

/// <summary>What Prometheus and Grafana need to watch the platform.</summary>
internal static class MonitoringManifests
{
    public const string Folder = "monitoring";

    private const string Name = "streaming";

    public static IEnumerable<ManifestFile> Map(GenerateContext context) =>
    [
        new($"{Folder}/service-monitors.yaml", [.. context.Model.Resources.Where(r => r.Resource is not FlinkSqlJobResource).Select(r => Monitor(context, r))]),
        new($"{Folder}/prometheus-rules.yaml", [new PrometheusRule { Metadata = context.Metadata(Name, Name), Spec = new() { Groups = Alerts.All(context.Model) } }]),
        new($"{Folder}/grafana-dashboard.yaml", [Dashboard(context)]),
    ];

    // The label is what Grafana's sidecar looks for.
    private static V1ConfigMap Dashboard(GenerateContext context)
    {
        var map = context.FilesMap("grafana-dashboard-streaming", Name, new Dictionary<string, string> { ["streaming-pipeline.json"] = PipelineDashboard.Json() });
        map.Metadata.Labels["grafana_dashboard"] = "1";
        return map;
    }

    private static ServiceMonitor Monitor(GenerateContext context, PublishedResource resource) => new()
    {
        Metadata = context.Metadata(resource.Name, resource.Name),
        Spec = new() { Selector = new() { MatchLabels = Labels.Selector(resource.Name) }, Endpoints = [new() { Port = Port(resource) }] },
    };

    private static string Port(PublishedResource resource) => resource.Resource switch
    {
        Aspire.Hosting.ApplicationModel.ProjectResource or SchemaRegistryContainerResource { Kind: SchemaRegistryKind.Karapace } => "http",
        _ => "metrics",
    };
}
