using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Waits for what a resource waits for.</summary>
/// <param name="notifications">Tell the states.</param>
/// <param name="defaultBehavior">What happens where the other ended, for waits that do not say so.</param>
internal sealed class ResourceWaits(ResourceNotificationService notifications, WaitBehavior defaultBehavior)
{
    /// <summary>True where a resource cannot become what is waited for without somebody's help, and the wait is to end then.</summary>
    public static bool IsGivenUp(WaitBehavior behavior, CustomResourceSnapshot snapshot) => behavior == WaitBehavior.StopOnResourceUnavailable
        && snapshot.State is { } state && (KnownResourceStates.TerminalStates.Contains(state.Text) || state.Text == KnownResourceStates.RuntimeUnhealthy);

    /// <exception cref="DistributedApplicationException">A resource ended in another way than the one waited for.</exception>
    public Task WaitAsync(IResource resource, CancellationToken cancellationToken) =>
        Task.WhenAll(resource.Annotations.OfType<WaitAnnotation>().Where(w => w.Resource is not IResourceWithoutLifetime).Select(wait => WaitAsync(resource, wait, cancellationToken)));

    private Task WaitAsync(IResource resource, WaitAnnotation wait, CancellationToken cancellationToken) =>
        Task.WhenAll(wait.Resource.GetInstanceIds().Select(id => WaitAsync(resource, wait, id, cancellationToken)));

    private async Task WaitAsync(IResource resource, WaitAnnotation wait, string id, CancellationToken cancellationToken)
    {
        var behavior = wait.WaitBehavior ?? defaultBehavior;
        var reached = await notifications.WaitForResourceAsync(
            wait.Resource.Name, e => e.ResourceId == id && (IsReached(wait.WaitType, e.Snapshot) || IsGivenUp(behavior, e.Snapshot)), cancellationToken);
        var state = reached.Snapshot.State?.Text;
        if (wait.WaitType != WaitType.WaitForCompletion && !IsReached(wait.WaitType, reached.Snapshot))
        {
            throw new DistributedApplicationException($"'{resource.Name}' waits for '{id}', which is {state}: see its log, and start both again.");
        }

        if (wait.WaitType == WaitType.WaitForCompletion && reached.Snapshot.ExitCode != wait.ExitCode)
        {
            throw new DistributedApplicationException(
                $"'{resource.Name}' waits for '{id}' to end with exit code {wait.ExitCode}, and it ended as {state} with exit code {reached.Snapshot.ExitCode?.ToString(CultureInfo.InvariantCulture) ?? "none"}.");
        }
    }

    private static bool IsReached(WaitType type, CustomResourceSnapshot snapshot) => type switch
    {
        WaitType.WaitUntilHealthy => snapshot.HealthStatus == HealthStatus.Healthy,
        WaitType.WaitUntilStarted => snapshot.State?.Text == KnownResourceStates.Running,
        _ => snapshot.State is { } state && KnownResourceStates.TerminalStates.Contains(state.Text),
    };
}
