namespace Aspire.Hosting.ApplicationModel;

/// <summary>Adds command line arguments at each start of a resource, after those of earlier annotations.</summary>
/// <param name="callback">Adds them.</param>
public sealed class CommandLineArgsCallbackAnnotation(Func<CommandLineArgsCallbackContext, Task> callback) : IResourceAnnotation
{
    /// <summary>Adds the arguments.</summary>
    public Func<CommandLineArgsCallbackContext, Task> Callback { get; } = callback;
}
