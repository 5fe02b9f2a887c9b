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
    EndpointAllocator endpoints, LaunchSpecFactory specs, Guardian guardian, ContainerSession containers, PersistentContainers persistent, DashboardSettings dashboard, ResourceServiceHost resourceService)
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
        await services.GetRequiredService<ParameterProcessor>().InitializeAsync(cancellationToken);
        await services.GetRequiredService<ModelPublisher>().PublishAsync(Run, cancellationToken, _stopping.Token);
        Run(services.GetRequiredService<StateReporter>().RunAsync(_stopping.Token));
        Run(services.GetRequiredService<ResourceLogForwarder>().RunAsync(_stopping.Token));
        Run(health.RunAsync(_stopping.Token));
        Run(dashboard.AnnounceAsync(_stopping.Token));
        Run(services.GetRequiredService<ParameterProcessor>().AskAsync(_stopping.Token));
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
        foreach (var resource in model.Resources.Where(ModelPublisher.HasInstances))
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
