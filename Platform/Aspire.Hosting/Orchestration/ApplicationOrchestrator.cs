using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.ContainerEngine;
using Aspire.Hosting.Dashboard;
using Aspire.Hosting.Eventing;
using Aspire.Hosting.Lifecycle;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Orchestration;

/// <summary>Starts the resources of the model as processes and containers of this machine, and stops them.</summary>
internal sealed class ApplicationOrchestrator(
    DistributedApplicationModel model, DistributedApplicationExecutionContext executionContext, IServiceProvider services, IDistributedApplicationEventing events,
    ResourceNotificationService notifications, EndpointAllocator endpoints, LaunchSpecFactory specs, Guardian guardian, ContainerSession containers, PersistentContainers persistent, ResourceLoggerService logs, DashboardSettings dashboard, ResourceServiceHost resourceService)
    : IHostedService, IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<ResourceInstance> _instances = [];
    private readonly List<ReplicaProxy> _proxies = [];
    private readonly List<Task> _work = [];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (executionContext.IsPublishMode)
        {
            throw new DistributedApplicationException("An application that publishes is not started: call Run or RunAsync, or leave out --publisher and --operation.");
        }

        // Before the event, so that whoever handles it can give the dashboard settings.
        dashboard.AddResource(model.Resources);
        await services.GetRequiredService<ApplicationLifecycle>().BeginAsync(cancellationToken);
        // Here, where the model is complete and nothing runs: it refuses checks that are not registered.
        var health = services.GetRequiredService<HealthMonitor>();
        foreach (var project in model.Resources.OfType<ProjectResource>())
        {
            specs.Check(project);
        }

        guardian.Start();
        endpoints.Allocate(model.Resources, await KnownPortsAsync(cancellationToken));
        _proxies.AddRange(endpoints.Proxies.Select(p => new ReplicaProxy(p.Port, p.Targets)));
        if (dashboard.IsEnabled)
        {
            await resourceService.StartAsync(cancellationToken);
        }

        CreateInstances();
        await PublishModelAsync(cancellationToken);
        Run(services.GetRequiredService<StateReporter>().RunAsync(_stopping.Token));
        Run(services.GetRequiredService<ResourceLogForwarder>().RunAsync(_stopping.Token));
        Run(health.RunAsync(_stopping.Token));
        Run(dashboard.AnnounceAsync(_stopping.Token));
        foreach (var instance in _instances.Where(i => !i.Resource.Annotations.OfType<ExplicitStartupAnnotation>().Any()))
        {
            Run(instance.StartAsync(waits: true, _stopping.Token));
        }

        await events.PublishAsync(new AfterResourcesCreatedEvent(services, model), cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        using var force = new CancellationTokenSource(ShutdownOrder.ForceOf(model.Resources));
        await _stopping.CancelAsync();
        await ShutdownOrder.StopAsync(model.Resources, r => Task.WhenAll(_instances.Where(i => i.Resource == r).Select(i => i.StopAsync(force.Token, applicationEnds: true))));
        await Task.WhenAll(_work);
        await Task.WhenAll(_proxies.Select(p => p.DisposeAsync().AsTask()));
        _proxies.Clear();
        await containers.EndAsync(CancellationToken.None);
        guardian.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        _instances.ForEach(i => i.Dispose());
        _stopping.Dispose();
    }

    private void CreateInstances()
    {
        foreach (var resource in model.Resources.Where(HasInstances))
        {
            IInstanceLauncher launcher = resource is ContainerResource ? services.GetRequiredService<ContainerLauncher>() : services.GetRequiredService<ProcessLauncher>();
            var index = 0;
            foreach (var id in resource.GetInstanceIds())
            {
                _instances.Add(ActivatorUtilities.CreateInstance<ResourceInstance>(services, resource, index++, id, launcher));
            }

            LifecycleCommands.Add(resource, id => _instances.First(i => string.Equals(i.Id, id, StringComparison.OrdinalIgnoreCase)));
        }
    }

    private async Task<IReadOnlyDictionary<EndpointAnnotation, int>> KnownPortsAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await persistent.PortsAsync(cancellationToken);
        }
        catch (ContainerEngineException)
        {
            // Each container tells it when it is to start.
            return new Dictionary<EndpointAnnotation, int>();
        }
    }

    private async Task PublishModelAsync(CancellationToken cancellationToken)
    {
        foreach (var resource in model.Resources)
        {
            var urls = await ResourceUrls.OfAsync(resource, executionContext, logs.GetLogger(resource), cancellationToken);
            await notifications.PublishUpdateAsync(resource, s => s with { State = s.State ?? InitialState(resource), Urls = [.. s.Urls, .. urls] });
            await events.PublishAsync(new InitializeResourceEvent(resource, events, logs, notifications, services), cancellationToken);
            if (resource is ParameterResource parameter)
            {
                await ParameterState.PublishAsync(parameter, notifications, logs, cancellationToken);
            }

            if (resource is IResourceWithParent { Parent: ContainerResource parent } && !HasInstances(resource))
            {
                Run(MirrorAsync(resource, parent));
            }

            if (resource is IResourceWithEndpoints)
            {
                await events.PublishAsync(new ResourceEndpointsAllocatedEvent(resource, services), cancellationToken);
            }

            if (resource is IResourceWithConnectionString)
            {
                await events.PublishAsync(new ConnectionStringAvailableEvent(resource, services), cancellationToken);
            }
        }
    }

    /// <summary>A part of a container has the state of that container, and its own health.</summary>
    private async Task MirrorAsync(IResource resource, IResource parent)
    {
        string? last = null;
        await foreach (var change in notifications.WatchAsync(_stopping.Token))
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

    private static string InitialState(IResource resource) =>
        HasInstances(resource) ? KnownResourceStates.NotStarted : resource is IResourceWithParent ? KnownResourceStates.Waiting : KnownResourceStates.Running;

    private static bool HasInstances(IResource resource) => resource is ProjectResource or ExecutableResource or ContainerResource;

    private void Run(Task work) => _work.Add(RunUntilStopAsync(work));

    private async Task RunUntilStopAsync(Task work)
    {
        try
        {
            await work;
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Work in the background ends with the application.
        }
    }
}
