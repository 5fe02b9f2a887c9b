namespace Aspire.Hosting.ApplicationModel;

/// <summary>What a callback knows that adds environment variables.</summary>
/// <param name="executionContext">Whether the application runs or is published.</param>
/// <param name="resource">The resource that gets the variables.</param>
/// <param name="environmentVariables">The variables so far: texts and values known at run time.</param>
/// <param name="cancellationToken">Cancelled when the start is given up.</param>
public sealed class EnvironmentCallbackContext(
    DistributedApplicationExecutionContext executionContext, IResource resource, Dictionary<string, object>? environmentVariables = null, CancellationToken cancellationToken = default)
{
    /// <summary>Whether the application runs or is published.</summary>
    public DistributedApplicationExecutionContext ExecutionContext { get; } = executionContext;

    /// <summary>The resource that gets the variables.</summary>
    public IResource Resource { get; } = resource;

    /// <summary>The variables so far: texts and values known at run time.</summary>
    public Dictionary<string, object> EnvironmentVariables { get; } = environmentVariables ?? [];

    /// <summary>Cancelled when the start is given up.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;
}
