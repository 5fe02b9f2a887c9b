using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Hosting;

namespace Streaming.Hosting;

/// <summary>Gives the parts of a process its state, so that others can wait for them; for the parts of a container the host does.</summary>
internal sealed class PartStateService(ResourceNotificationService notifications, DistributedApplicationModel model) : BackgroundService
{
    private readonly Dictionary<string, string> _states = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var change in notifications.WatchAsync(stoppingToken))
        {
            if (change.Resource is ProjectResource or ExecutableResource && change.Snapshot.State is { } state && _states.GetValueOrDefault(change.ResourceId) != state.Text)
            {
                _states[change.ResourceId] = state.Text;
                foreach (var part in model.Resources.OfType<IResourceWithParent>().Where(p => p.Parent == change.Resource && p is not IComputeResource))
                {
                    await notifications.PublishUpdateAsync(part, s => s with
                    {
                        State = state,
                        StartTimeStamp = change.Snapshot.StartTimeStamp,
                        StopTimeStamp = change.Snapshot.StopTimeStamp,
                    });
                }
            }
        }
    }
}
