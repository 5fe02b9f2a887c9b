using Aspire.Hosting.Publishing;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Writes a resource into the manifest in place of what its type gives. The last one counts.</summary>
public class ManifestPublishingCallbackAnnotation : IResourceAnnotation
{
    /// <summary>Writes the resource by a function.</summary>
    /// <param name="callback">Writes the members of the resource's object; null leaves the resource out.</param>
    public ManifestPublishingCallbackAnnotation(Action<ManifestPublishingContext>? callback)
    {
        if (callback is not null)
        {
            Callback = context =>
            {
                callback(context);
                return Task.CompletedTask;
            };
        }
    }

    /// <inheritdoc cref="ManifestPublishingCallbackAnnotation(Action{ManifestPublishingContext}?)" />
    public ManifestPublishingCallbackAnnotation(Func<ManifestPublishingContext, Task>? callback) => Callback = callback;

    /// <summary>Leaves the resource out.</summary>
    public static ManifestPublishingCallbackAnnotation Ignore { get; } = new((Func<ManifestPublishingContext, Task>?)null);

    /// <summary>Writes the members of the resource's object; null leaves the resource out.</summary>
    public Func<ManifestPublishingContext, Task>? Callback { get; }
}
