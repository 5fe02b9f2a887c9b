using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Orchestration;

/// <summary>Waits for what a resource waits for.</summary>
internal sealed class ResourceWaiter(ResourceNotificationService notifications)
{
    /// <exception cref="DistributedApplicationException">A resource ended with another exit code than the one waited for.</exception>
    public Task WaitAsync(IResource resource, CancellationToken cancellationToken) =>
        Task.WhenAll(resource.Annotations.OfType<WaitAnnotation>().Select(wait => WaitAsync(resource, wait, cancellationToken)));

    private Task WaitAsync(IResource resource, WaitAnnotation wait, CancellationToken cancellationToken) =>
        Task.WhenAll(wait.Resource.GetInstanceIds().Select(id => WaitAsync(resource, wait, id, cancellationToken)));

    private async Task WaitAsync(IResource resource, WaitAnnotation wait, string id, CancellationToken cancellationToken)
    {
        var reached = await notifications.WaitForResourceAsync(wait.Resource.Name, e => e.ResourceId == id && IsReached(wait.WaitType, e.Snapshot), cancellationToken);
        if (wait.WaitType == WaitType.WaitForCompletion && reached.Snapshot.ExitCode != wait.ExitCode)
        {
            throw new DistributedApplicationException(
                $"'{resource.Name}' waits for '{id}' to end with exit code {wait.ExitCode}, and it ended as {reached.Snapshot.State?.Text} with exit code {reached.Snapshot.ExitCode?.ToString() ?? "none"}.");
        }
    }

    private static bool IsReached(WaitType type, CustomResourceSnapshot snapshot) => type switch
    {
        WaitType.WaitUntilHealthy => snapshot.HealthStatus == HealthStatus.Healthy,
        WaitType.WaitUntilStarted => snapshot.State?.Text == KnownResourceStates.Running,
        _ => snapshot.State is { } state && KnownResourceStates.TerminalStates.Contains(state.Text),
    };
}
