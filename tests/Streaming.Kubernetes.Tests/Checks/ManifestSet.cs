using k8s;
using k8s.Models;

namespace Streaming.Kubernetes.Tests.Checks;

/// <summary>The committed output, each document parsed strictly: an unknown or double field, or a wrong type, fails here.</summary>
public sealed class ManifestSet
{
    private static readonly Dictionary<string, Type> CustomTypes = new()
    {
        ["monitoring.coreos.com/v1/ServiceMonitor"] = typeof(ServiceMonitor),
        ["monitoring.coreos.com/v1/PrometheusRule"] = typeof(PrometheusRule),
    };

    public ManifestSet()
    {
        Documents = [.. Folder.Read(Path.Combine(Repository.Root, "aspirate-output"))
            .Where(f => f.Key.EndsWith(".yaml", StringComparison.Ordinal) && Path.GetFileName(f.Key) != "kustomization.yaml" && !f.Key.StartsWith("overlays/", StringComparison.Ordinal))
            .SelectMany(f => KubernetesYaml.LoadAllFromString(f.Value, CustomTypes, strict: true).Select(o => new Document(f.Key, o)))];
    }

    public IReadOnlyList<Document> Documents { get; }

    public IEnumerable<Pod> Pods => Documents.SelectMany(d => d.Object switch
    {
        V1StatefulSet set => [new Pod(d, set.Spec.Template)],
        V1Deployment deployment => [new Pod(d, deployment.Spec.Template)],
        V1Job job => [new Pod(d, job.Spec.Template)],
        _ => Array.Empty<Pod>(),
    });

    public IEnumerable<T> All<T>() => Documents.Select(d => d.Object).OfType<T>();

    public T Get<T>(string name) => (T)Documents.Single(d => d.Object is T && d.Name == name).Object;

    public Pod Pod(string app) => Pods.Single(p => p.Owner.Name == app);

    public V1Service Service(string name) => Get<V1Service>(name);
}
