namespace Aspire.Hosting.ApplicationModel;

/// <summary>Keeps a resource from starting before another is as wanted; all waits hold together.</summary>
/// <param name="resource">The other.</param>
/// <param name="waitType">What is waited for.</param>
/// <param name="exitCode">Exit code that a completion must have.</param>
public sealed class WaitAnnotation(IResource resource, WaitType waitType, int exitCode = 0) : IResourceAnnotation
{
    /// <summary>The other.</summary>
    public IResource Resource { get; } = resource;

    /// <summary>What is waited for.</summary>
    public WaitType WaitType { get; } = waitType;

    /// <summary>What happens where the other ended or failed to start; null is the application's default.</summary>
    public WaitBehavior? WaitBehavior { get; init; }

    /// <summary>Exit code that a completion must have.</summary>
    public int ExitCode { get; } = exitCode;
}
