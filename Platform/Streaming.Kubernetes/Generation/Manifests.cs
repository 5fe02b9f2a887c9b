using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Streaming.Hosting;

namespace Streaming.Kubernetes;

/// <summary>The output as typed objects: a function of the model, the options and the settings alone.</summary>
internal static class Manifests
{
    /// <exception cref="DistributedApplicationException">A resource has no mapping.</exception>
    public static IReadOnlyList<ManifestFile> Map(GenerateContext context)
    {
        var files = new List<ManifestFile> { NamespaceManifests.Map(context) };
        foreach (var resource in context.Model.Resources)
        {
            files.AddRange(Map(context, resource));
        }

        files.AddRange(MonitoringManifests.Map(context));
        return files;
    }

    /// <summary>What lets <c>kubectl apply -k</c> take the files: the root names the folders, each folder its files.</summary>
    public static IEnumerable<ManifestFile> Kustomizations(IReadOnlyList<ManifestFile> files)
    {
        var folders = files.Where(f => f.Path.Contains('/', StringComparison.Ordinal)).GroupBy(f => f.Path.Split('/')[0]).ToArray();
        var roots = files.Where(f => !f.Path.Contains('/', StringComparison.Ordinal)).Select(f => f.Path);
        yield return new("kustomization.yaml", [new Kustomization { Resources = [.. roots, .. folders.Select(f => f.Key)] }]);
        foreach (var folder in folders)
        {
            yield return new($"{folder.Key}/{Kustomization.InFolder}", [new Kustomization { Resources = [.. folder.Select(f => f.Path[(folder.Key.Length + 1)..])] }]);
        }
    }

    private static IEnumerable<ManifestFile> Map(GenerateContext context, PublishedResource resource) => resource.Resource switch
    {
        ZooKeeperResource => ZooKeeperManifests.Map(context, resource),
        KafkaServerResource => KafkaManifests.Map(context, resource),
        SchemaRegistryContainerResource => SchemaRegistryManifests.Map(context, resource),
        FlinkResource { Role: FlinkRole.JobManager } => JobManagerManifests.Map(context, resource),
        FlinkResource => TaskManagerManifests.Map(context, resource),
        FlinkSqlJobResource => SqlJobManifests.Map(context, resource),
        ProjectResource => ServiceManifests.Map(context, resource),
        var other => throw new DistributedApplicationException(
            $"Resource '{other.Name}' ({other.GetType().Name}) has no mapping to Kubernetes: leave it out when publishing, or add one to Streaming.Kubernetes."),
    };
}
