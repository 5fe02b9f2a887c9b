using k8s.Models;

namespace Streaming.Kubernetes.Tests.Checks;

/// <summary>What a workload makes pods of.</summary>
public sealed record Pod(Document Owner, V1PodTemplateSpec Template)
{
    public V1PodSpec Spec => Template.Spec;

    public V1Container Main => Spec.Containers.Single();

    public IEnumerable<V1Container> Containers => [.. Spec.InitContainers ?? [], .. Spec.Containers];

    public IDictionary<string, string> Labels => Template.Metadata.Labels;

    public string Folder => Owner.File.Split('/')[0];

    public bool IsSelectedBy(IDictionary<string, string>? labels) => labels is not null && labels.All(l => (Labels.TryGetValue(l.Key, out var value) && value == l.Value) || l.Key == "statefulset.kubernetes.io/pod-name");

    public int Replicas => Owner.Object switch { V1StatefulSet set => set.Spec.Replicas!.Value, V1Deployment deployment => deployment.Spec.Replicas!.Value, _ => 1 };

    public override string ToString() => Owner.ToString();
}
