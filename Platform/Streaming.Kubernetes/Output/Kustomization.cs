namespace Streaming.Kubernetes;

/// <summary>What <c>kubectl apply -k</c> applies.</summary>
internal sealed record Kustomization
{
    /// <summary>File name that <c>kubectl apply -f FOLDER/</c> passes over, for it has no extension.</summary>
    public const string InFolder = "Kustomization";

    public string ApiVersion { get; init; } = "kustomize.config.k8s.io/v1beta1";

    public string Kind { get; init; } = "Kustomization";

    public IList<string>? Resources { get; init; }

    public IList<KustomizationPatch>? Patches { get; init; }
}
