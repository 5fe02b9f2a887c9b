using k8s.Models;

namespace Streaming.Kubernetes;

/// <summary>What all components stand on: namespace, priorities, and the rule that nothing talks unless a policy lets it.</summary>
internal static class NamespaceManifests
{
    public static ManifestFile Map(GenerateContext context) => new("namespace.yaml", [Namespace(context), .. PriorityClasses.All, DefaultDeny(context)]);

    private static V1Namespace Namespace(GenerateContext context)
    {
        var labels = new Dictionary<string, string> { [Labels.PartOf] = Labels.Platform };
        foreach (var mode in new[] { "enforce", "audit", "warn" })
        {
            labels[$"pod-security.kubernetes.io/{mode}"] = "restricted";
        }

        return new() { ApiVersion = "v1", Kind = "Namespace", Metadata = new() { Name = context.Options.Namespace, Labels = labels } };
    }

    private static V1NetworkPolicy DefaultDeny(GenerateContext context) => new()
    {
        ApiVersion = "networking.k8s.io/v1",
        Kind = "NetworkPolicy",
        Metadata = new()
        {
            Name = "default-deny",
            NamespaceProperty = context.Options.Namespace,
            Labels = new Dictionary<string, string> { [Labels.PartOf] = Labels.Platform },
        },
        Spec = new() { PodSelector = new(), PolicyTypes = ["Ingress", "Egress"] },
    };
}
