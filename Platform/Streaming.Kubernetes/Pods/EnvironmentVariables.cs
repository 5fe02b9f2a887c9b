using k8s.Models;

namespace Streaming.Kubernetes;

/// <summary>Variables of containers.</summary>
internal static class EnvironmentVariables
{
    public static V1EnvVar Variable(string name, string value) => new() { Name = name, Value = value };

    /// <summary>A variable that Kubernetes fills in; later variables may contain <c>$(NAME)</c>.</summary>
    public static V1EnvVar Field(string name, string path) => new() { Name = name, ValueFrom = new() { FieldRef = new() { FieldPath = path } } };

    public static V1EnvVar PodName { get; } = Field("POD_NAME", "metadata.name");

    public static V1EnvVar PodNamespace { get; } = Field("POD_NAMESPACE", "metadata.namespace");

    public static V1EnvVar PodAddress { get; } = Field("POD_IP", "status.podIP");

    /// <summary>The model's variables in the order of their names, after those that Kubernetes alone knows; those replace the model's.</summary>
    public static IList<V1EnvVar> With(this PublishedResource resource, params V1EnvVar[] own) =>
        [.. own, .. resource.Environment.Where(v => own.All(o => o.Name != v.Key)).OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => Variable(v.Key, v.Value))];
}
