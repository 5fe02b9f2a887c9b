using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using k8s;
using k8s.Models;

namespace Streaming.Kubernetes;

/// <summary>
/// One of each, small, on one node (kind, k3s): the model with smaller numbers, written as its difference from the base. Monitoring is
/// left out, for such clusters have no Prometheus operator.
/// </summary>
internal static class DevelopmentOverlay
{
    private const string Folder = "overlays/dev";
    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<ManifestFile> MapAsync(GenerateContext context, IReadOnlyList<ManifestFile> files, IEnumerable<IResource> resources, DistributedApplicationExecutionContext execution, CancellationToken cancellationToken)
    {
        using var small = new SmallWorkloads(resources);
        var model = await PublishedModel.ReadAsync(resources, execution, cancellationToken);
        var development = new GenerateContext(model, context.Options, context.Settings, singleNode: true);
        var folders = files.Select(f => f.Path).Where(p => p.Contains('/', StringComparison.Ordinal)).Select(p => p.Split('/')[0]).Distinct().Where(f => f != MonitoringManifests.Folder);
        return new($"{Folder}/kustomization.yaml",
        [
            new Kustomization
            {
                Resources = [.. folders.Select(f => $"../../{f}")],
                Patches = [.. Patches(files, Manifests.Map(development))],
            },
        ]);
    }

    private static IEnumerable<KustomizationPatch> Patches(IReadOnlyList<ManifestFile> files, IReadOnlyList<ManifestFile> small)
    {
        var after = small.SelectMany(f => f.Documents).OfType<IKubernetesObject<V1ObjectMeta>>().ToDictionary(d => (d.Kind, d.Metadata.Name));
        foreach (var before in files.SelectMany(f => f.Documents).OfType<IKubernetesObject<V1ObjectMeta>>())
        {
            var (old, now) = (KubernetesYaml.Serialize(before), KubernetesYaml.Serialize(after[(before.Kind, before.Metadata.Name)]));
            if (old != now)
            {
                yield return new()
                {
                    Target = new() { Kind = before.Kind, Name = before.Metadata.Name },
                    Patch = string.Concat(JsonDifference.Between(YamlTree.Read(old), YamlTree.Read(now)).Select(o => $"- {o.ToJson().ToJsonString(Relaxed)}\n")),
                };
            }
        }
    }
}
