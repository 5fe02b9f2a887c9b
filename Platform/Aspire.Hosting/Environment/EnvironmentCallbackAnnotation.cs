namespace Aspire.Hosting.ApplicationModel;

/// <summary>Adds environment variables at each start of a resource; a later one may replace what an earlier one set.</summary>
/// <param name="callback">Adds them.</param>
public sealed class EnvironmentCallbackAnnotation(Func<EnvironmentCallbackContext, Task> callback) : IResourceAnnotation
{
    /// <summary>Adds the variables.</summary>
    public Func<EnvironmentCallbackContext, Task> Callback { get; } = callback;
}
