using Aspire.Hosting.Publishing;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Writes a resource into the manifest in place of what its type gives. A later one replaces the earlier.</summary>
/// <param name="callback">Writes the members of the resource's object; null leaves the resource out.</param>
public sealed class ManifestPublishingCallbackAnnotation(Func<ManifestPublishingContext, Task>? callback) : IResourceAnnotation
{
    /// <summary>Writes the members of the resource's object; null leaves the resource out.</summary>
    public Func<ManifestPublishingContext, Task>? Callback { get; } = callback;
}
