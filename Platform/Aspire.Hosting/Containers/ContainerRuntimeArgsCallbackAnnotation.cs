namespace Aspire.Hosting.ApplicationModel;

/// <summary>Adds arguments for the container engine at each start, after those of earlier annotations.</summary>
/// <param name="callback">Adds them.</param>
public sealed class ContainerRuntimeArgsCallbackAnnotation(Func<ContainerRuntimeArgsCallbackContext, Task> callback) : IResourceAnnotation
{
    /// <summary>Adds arguments without waiting for anything.</summary>
    /// <param name="callback">Adds them.</param>
    public ContainerRuntimeArgsCallbackAnnotation(Action<IList<object>> callback)
        : this(context =>
        {
            callback(context.Args);
            return Task.CompletedTask;
        })
    {
    }

    /// <summary>Adds the arguments.</summary>
    public Func<ContainerRuntimeArgsCallbackContext, Task> Callback { get; } = callback;
}
