using k8s.Models;

namespace Streaming.Kubernetes;

/// <summary>Names and labels of objects.</summary>
internal static class Labels
{
    public const string App = "app";
    public const string PartOf = "app.kubernetes.io/part-of";
    public const string Name = "app.kubernetes.io/name";
    public const string Instance = "app.kubernetes.io/instance";
    public const string Platform = "streaming";

    /// <summary>What selects the pods of a component.</summary>
    public static Dictionary<string, string> Selector(string app) => new() { [App] = app };

    public static Dictionary<string, string> Of(string app, string instance) => new() { [App] = app, [Name] = app, [Instance] = instance, [PartOf] = Platform };

    /// <summary>Metadata of an object that belongs to a component.</summary>
    public static V1ObjectMeta Metadata(this GenerateContext context, string name, string app) =>
        new() { Name = KubernetesName.Validated(name, "Object"), NamespaceProperty = context.Options.Namespace, Labels = Of(app, name) };
}
