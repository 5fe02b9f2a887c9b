using System.Collections.Immutable;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Orchestration;

/// <summary>Checks each running resource: often until it is healthy, then now and then.</summary>
internal sealed class HealthMonitor(
    DistributedApplicationModel model, ResourceNotificationService notifications, HealthCheckService checks, IDistributedApplicationEventing events, IServiceProvider services, TimeProvider time)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(3);

    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(model.Resources.Select(r => FollowAsync(r, cancellationToken)));

    private async Task FollowAsync(IResource resource, CancellationToken cancellationToken)
    {
        var first = resource.GetInstanceIds().First();
        var keys = resource.Annotations.OfType<HealthCheckAnnotation>().Select(h => h.Key).ToHashSet();
        while (true)
        {
            await notifications.WaitForResourceAsync(resource.Name, KnownResourceStates.Running, cancellationToken);
            using var running = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var checking = CheckAsync(resource, keys, running.Token);
            await notifications.WaitForResourceAsync(resource.Name, e => e.ResourceId == first && e.Snapshot.State?.Text != KnownResourceStates.Running, cancellationToken);
            await running.CancelAsync();
            await checking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task CheckAsync(IResource resource, HashSet<string> keys, CancellationToken cancellationToken)
    {
        var ready = false;
        while (true)
        {
            var healthy = keys.Count == 0 || await CheckOnceAsync(resource, keys, cancellationToken);
            if (healthy && !ready)
            {
                ready = true;
                await events.PublishAsync(new ResourceReadyEvent(resource, services), cancellationToken);
            }

            if (keys.Count == 0)
            {
                return;
            }

            await Task.Delay(healthy ? Later : Soon, time, cancellationToken);
        }
    }

    private async Task<bool> CheckOnceAsync(IResource resource, HashSet<string> keys, CancellationToken cancellationToken)
    {
        var report = await checks.CheckHealthAsync(r => keys.Contains(r.Name), cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        ImmutableArray<HealthReportSnapshot> results =
        [
            .. keys.Select(key => (Key: key, Entry: report.Entries[key]))
                .Select(check => new HealthReportSnapshot(check.Key, check.Entry.Status, check.Entry.Description, check.Entry.Exception?.Message) { LastRunAt = now }),
        ];
        cancellationToken.ThrowIfCancellationRequested();
        await notifications.PublishUpdateAsync(resource, s => s with { HealthReports = results });
        return results.All(r => r.Status == HealthStatus.Healthy);
    }
}
