namespace Aspire.Hosting.ApplicationModel;

/// <summary>Changes the links of a resource once its addresses are known.</summary>
public sealed class ResourceUrlsCallbackAnnotation : IResourceAnnotation
{
    /// <summary>Changes the links.</summary>
    /// <param name="callback">Changes those so far.</param>
    public ResourceUrlsCallbackAnnotation(Action<ResourceUrlsCallbackContext> callback)
        : this(context =>
        {
            callback(context);
            return Task.CompletedTask;
        })
    {
        ArgumentNullException.ThrowIfNull(callback);
    }

    /// <inheritdoc cref="ResourceUrlsCallbackAnnotation(Action{ResourceUrlsCallbackContext})" />
    public ResourceUrlsCallbackAnnotation(Func<ResourceUrlsCallbackContext, Task> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        Callback = callback;
    }

    /// <summary>Changes the links so far.</summary>
    public Func<ResourceUrlsCallbackContext, Task> Callback { get; }
}
