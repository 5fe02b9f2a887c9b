namespace Aspire.Hosting.ApplicationModel;

/// <summary>Says that a resource is healthy only if a registered health check is; each key counts once.</summary>
/// <param name="key">Name of the health check among the services.</param>
public class HealthCheckAnnotation(string key) : IResourceAnnotation
{
    /// <summary>Name of the health check.</summary>
    public string Key { get; } = key;
}
