using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.Orchestration;

/// <summary>Tells the first state of each resource, its links, and what else is known of it before it starts.</summary>
internal sealed class ModelPublisher(
    DistributedApplicationModel model, DistributedApplicationExecutionContext executionContext, IServiceProvider services, IDistributedApplicationEventing events,
    ResourceNotificationService notifications, ResourceLoggerService logs, TimeProvider time)
{
    public static bool HasInstances(IResource resource) => resource is ProjectResource or ExecutableResource or ContainerResource;

    /// <param name="run">Takes work that goes on in the background.</param>
    /// <param name="starting">Gives the start up.</param>
    /// <param name="stopping">Ends what goes on in the background.</param>
    public async Task PublishAsync(Action<Task> run, CancellationToken starting, CancellationToken stopping)
    {
        foreach (var resource in model.Resources)
        {
            await notifications.PublishUpdateAsync(resource, s => s with { State = s.State ?? InitialState(resource) });
            if (resource is IResourceWithParent { Parent: ContainerResource parent } && !HasInstances(resource))
            {
                run(MirrorAsync(resource, parent, stopping));
            }

            var waits = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var publishing = PublishAsync(resource, waits, stopping);
            // Nobody can enter a value before the dashboard runs, so the start waits for none.
            if (await Task.WhenAny(publishing, waits.Task).WaitAsync(starting) == publishing)
            {
                await publishing;
            }
            else
            {
                run(publishing);
            }
        }
    }

    private static string InitialState(IResource resource) => HasInstances(resource) ? KnownResourceStates.NotStarted
        : resource is IResourceWithParent || IsValueAskedFor(resource) ? KnownResourceStates.Waiting
        : KnownResourceStates.Running;

    /// <summary>True for what is no more than a value, and has none yet.</summary>
    private static bool IsValueAskedFor(IResource resource) => resource is ConnectionStringResource or ExternalServiceResource && AskedParameters.Of(resource).Count > 0;

    private async Task PublishAsync(IResource resource, TaskCompletionSource waits, CancellationToken cancellationToken)
    {
        var isValue = IsValueAskedFor(resource);
        ParameterWait.Tell(async parameter =>
        {
            if (isValue)
            {
                await notifications.PublishUpdateAsync(resource, s => s.WaitingFor(parameter, KnownResourceStates.Waiting));
            }

            waits.TrySetResult();
        });
        try
        {
            await PublishAsync(resource, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException && waits.Task.IsCompleted)
        {
            // The application has started since: what a handler or a value does now is the failure of this resource alone.
            logs.Log(resource.Name).Add(time.GetUtcNow(), e.Message, isError: true);
            await notifications.PublishUpdateAsync(resource, s => s.WaitingFor(null, new(KnownResourceStates.FailedToStart, KnownResourceStateStyles.Error)));
            return;
        }

        if (isValue)
        {
            await notifications.PublishUpdateAsync(resource, s => s.WaitingFor(null, new(KnownResourceStates.Running, KnownResourceStateStyles.Success)));
        }
    }

    private async Task PublishAsync(IResource resource, CancellationToken cancellationToken)
    {
        var urls = await ResourceUrls.OfAsync(resource, executionContext, logs.GetLogger(resource), cancellationToken);
        await notifications.PublishUpdateAsync(resource, s => s with { Urls = [.. s.Urls, .. urls] });
        await events.PublishAsync(new InitializeResourceEvent(resource, events, logs, notifications, services), cancellationToken);
        if (resource is IResourceWithEndpoints)
        {
            await events.PublishAsync(new ResourceEndpointsAllocatedEvent(resource, services), cancellationToken);
        }

        if (resource is IResourceWithConnectionString)
        {
            foreach (var parameter in AskedParameters.Of(resource))
            {
                await parameter.GetValueAsync(cancellationToken);
            }

            await events.PublishAsync(new ConnectionStringAvailableEvent(resource, services), cancellationToken);
        }
    }

    /// <summary>A part of a container has the state of that container, and its own health.</summary>
    private async Task MirrorAsync(IResource resource, IResource parent, CancellationToken cancellationToken)
    {
        string? last = null;
        await foreach (var change in notifications.WatchAsync(cancellationToken))
        {
            if (change.Resource == parent && change.Snapshot.State is { } state && state.Text != last)
            {
                last = state.Text;
                await notifications.PublishUpdateAsync(resource, s => s with
                {
                    State = state,
                    StartTimeStamp = change.Snapshot.StartTimeStamp,
                    StopTimeStamp = change.Snapshot.StopTimeStamp,
                });
            }
        }
    }
}
