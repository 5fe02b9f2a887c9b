using Streaming.Hosting;

namespace Streaming.Kubernetes;

/// <summary>What Prometheus and Grafana need to watch the platform.</summary>
internal static class MonitoringManifests
{
    public static IEnumerable<ManifestFile> Map(GenerateContext context) =>
        [new("monitoring/service-monitors.yaml", [.. context.Model.Resources.Where(r => r.Resource is not FlinkSqlJobResource).Select(r => Monitor(context, r))])];

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
