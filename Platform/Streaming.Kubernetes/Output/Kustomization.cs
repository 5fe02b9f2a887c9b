namespace Streaming.Kubernetes;

/// <summary>The list of files that <c>kubectl apply -k</c> applies.</summary>
internal sealed record Kustomization
{
    public string ApiVersion { get; init; } = "kustomize.config.k8s.io/v1beta1";

    public string Kind { get; init; } = "Kustomization";

    public IList<string>? Resources { get; init; }
}
