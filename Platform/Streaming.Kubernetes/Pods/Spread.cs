using k8s.Models;

namespace Streaming.Kubernetes;

/// <summary>How the pods of a component are spread.</summary>
internal static class Spread
{
    private const string Host = "kubernetes.io/hostname";
    private const string Zone = "topology.kubernetes.io/zone";

    /// <param name="app">The component.</param>
    /// <param name="strict">True never puts two pods on a node: losing a node must not lose two copies.</param>
    public static V1Affinity OverNodes(string app, bool strict)
    {
        var term = new V1PodAffinityTerm { TopologyKey = Host, LabelSelector = new() { MatchLabels = Labels.Selector(app) } };
        return new()
        {
            PodAntiAffinity = strict
                ? new() { RequiredDuringSchedulingIgnoredDuringExecution = [term] }
                : new() { PreferredDuringSchedulingIgnoredDuringExecution = [new() { Weight = 100, PodAffinityTerm = term }] },
        };
    }

    public static IList<V1TopologySpreadConstraint> OverZones(string app) =>
        [new() { TopologyKey = Zone, MaxSkew = 1, WhenUnsatisfiable = "ScheduleAnyway", LabelSelector = new() { MatchLabels = Labels.Selector(app) } }];
}
