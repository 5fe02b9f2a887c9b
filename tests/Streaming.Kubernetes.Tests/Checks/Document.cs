using k8s.Models;

namespace Streaming.Kubernetes.Tests.Checks;

/// <summary>An object of the output, with the file that it stands in.</summary>
public sealed record Document(string File, object Object)
{
    public string Kind => (string)Object.GetType().GetProperty("Kind")!.GetValue(Object)!;

    public V1ObjectMeta Metadata => (V1ObjectMeta)Object.GetType().GetProperty("Metadata")!.GetValue(Object)!;

    public string Name => Metadata.Name;

    public override string ToString() => $"{File} {Kind}/{Name}";
}
