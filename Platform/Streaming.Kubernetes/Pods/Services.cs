using k8s.Models;

namespace Streaming.Kubernetes;

/// <summary>Services, and what else a component has besides its pods.</summary>
internal static class Services
{
    public static V1ServicePort Port(string name, int port) => new() { Name = name, Port = port, TargetPort = name, Protocol = "TCP" };

    public static V1Service ClusterService(this GenerateContext context, string name, string app, params V1ServicePort[] ports) => Service(context, name, app, new() { Type = "ClusterIP", Ports = ports });

    /// <summary>Gives each pod a name of its own, also before it is ready: members find each other while they start.</summary>
    public static V1Service HeadlessService(this GenerateContext context, string name, string app, params V1ServicePort[] ports) =>
        Service(context, name, app, new() { ClusterIP = "None", PublishNotReadyAddresses = true, Ports = ports });

    public static V1Service Service(GenerateContext context, string name, string app, V1ServiceSpec spec)
    {
        spec.Selector ??= Labels.Selector(app);
        return new() { ApiVersion = "v1", Kind = "Service", Metadata = context.Metadata(name, app), Spec = spec };
    }

    /// <summary>An account without rights and without a token.</summary>
    public static V1ServiceAccount Account(this GenerateContext context, string app) =>
        new() { ApiVersion = "v1", Kind = "ServiceAccount", Metadata = context.Metadata(app, app), AutomountServiceAccountToken = false };

    /// <summary>Nodes are emptied one pod of the component at a time; a pod that does not run anyway holds nothing up.</summary>
    public static V1PodDisruptionBudget Budget(this GenerateContext context, string app) => new()
    {
        ApiVersion = "policy/v1",
        Kind = "PodDisruptionBudget",
        Metadata = context.Metadata(app, app),
        Spec = new() { MaxUnavailable = 1, UnhealthyPodEvictionPolicy = "AlwaysAllow", Selector = new() { MatchLabels = Labels.Selector(app) } },
    };

    public static V1ConfigMap FilesMap(this GenerateContext context, string name, string app, IDictionary<string, string> files) =>
        new() { ApiVersion = "v1", Kind = "ConfigMap", Metadata = context.Metadata(name, app), Data = files };
}
