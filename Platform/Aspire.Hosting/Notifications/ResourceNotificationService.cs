using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Keeps the state of each instance of each resource and tells others about changes.</summary>
public class ResourceNotificationService
{
    /// <summary>Changes that a slow watcher may lag behind; the oldest go first, and each change carries the whole state.</summary>
    private const int WatcherCapacity = 10_000;

    private readonly IServiceProvider _services;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ResourceEvent> _states = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Channel<ResourceEvent>> _watchers = [];

    internal ResourceNotificationService(IServiceProvider services) => _services = services;

    private WaitBehavior DefaultWaitBehavior => _services.GetRequiredService<IOptions<ResourceNotificationServiceOptions>>().Value.DefaultWaitBehavior;

    /// <summary>The state of each instance, then each change.</summary>
    public async IAsyncEnumerable<ResourceEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var channel = Channel.CreateBounded<ResourceEvent>(new BoundedChannelOptions(WatcherCapacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        lock (_lock)
        {
            foreach (var state in _states.Values)
            {
                channel.Writer.TryWrite(state);
            }

            _watchers.Add(channel);
        }

        try
        {
            await foreach (var change in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return change;
            }
        }
        finally
        {
            lock (_lock)
            {
                _watchers.Remove(channel);
            }
        }
    }

    /// <summary>Changes the state of every instance of a resource.</summary>
    public async Task PublishUpdateAsync(IResource resource, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory)
    {
        foreach (var id in resource.GetInstanceIds())
        {
            await PublishUpdateAsync(resource, id, stateFactory);
        }
    }

    /// <summary>Changes the state of an instance.</summary>
    public Task PublishUpdateAsync(IResource resource, string resourceId, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(stateFactory);
        lock (_lock)
        {
            var current = _states.TryGetValue(resourceId, out var known) ? known.Snapshot : ResourceSnapshots.Initial(resource);
            var next = stateFactory(current);
            if (next.State?.Text == KnownResourceStates.Running && current.State?.Text != KnownResourceStates.Running)
            {
                // What it was before it stopped says nothing about what runs now.
                next = next with { HealthReports = ResourceSnapshots.UnknownHealth(resource) };
            }

            if (resource.TryGetLastAnnotation<ExcludeFromMcpAnnotation>(out _) && next.Properties.All(property => property.Name != ExcludeFromMcpAnnotation.PropertyName))
            {
                next = next with { Properties = next.Properties.Add(new(ExcludeFromMcpAnnotation.PropertyName, true)) };
            }

            var isHidden = resource.TryGetLastAnnotation<HiddenAnnotation>(out var hidden) ? hidden.Hides(next) : next.IsHidden;
            var change = new ResourceEvent(resource, resourceId, next with { IsHidden = isHidden, Commands = ResourceSnapshots.Commands(resource, next, _services) });
            _states[resourceId] = change;
            // Channels never run a reader inside TryWrite, so order is kept without holding anybody up.
            _watchers.ForEach(w => w.Writer.TryWrite(change));
        }

        return Task.CompletedTask;
    }

    /// <summary>The state of an instance.</summary>
    public bool TryGetCurrentState(string resourceId, [NotNullWhen(true)] out ResourceEvent? resourceEvent)
    {
        lock (_lock)
        {
            return _states.TryGetValue(resourceId, out resourceEvent);
        }
    }

    /// <summary>The state of each instance.</summary>
    internal IReadOnlyList<ResourceEvent> GetCurrentStates()
    {
        lock (_lock)
        {
            return [.. _states.Values];
        }
    }

    /// <summary>Waits until an instance of a resource is in a state, by default Running.</summary>
    public Task WaitForResourceAsync(string resourceName, string? targetState = null, CancellationToken cancellationToken = default) =>
        WaitForResourceAsync(resourceName, e => e.Snapshot.State?.Text == (targetState ?? KnownResourceStates.Running), cancellationToken);

    /// <summary>Waits until an instance of a resource is in one of some states, and tells which.</summary>
    public async Task<string> WaitForResourceAsync(string resourceName, IEnumerable<string> targetStates, CancellationToken cancellationToken = default)
    {
        var states = targetStates.ToHashSet();
        var reached = await WaitForResourceAsync(resourceName, e => e.Snapshot.State is { } state && states.Contains(state.Text), cancellationToken);
        return reached.Snapshot.State!.Text;
    }

    /// <summary>Waits until an instance of a resource is as wanted.</summary>
    public async Task<ResourceEvent> WaitForResourceAsync(string resourceName, Func<ResourceEvent, bool> predicate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        await foreach (var change in WatchAsync(cancellationToken))
        {
            if (string.Equals(change.Resource.Name, resourceName, StringComparison.OrdinalIgnoreCase) && predicate(change))
            {
                return change;
            }
        }

        throw new OperationCanceledException(cancellationToken);
    }

    /// <summary>Waits until a resource runs and is healthy.</summary>
    /// <inheritdoc cref="WaitForResourceHealthyAsync(string, WaitBehavior, CancellationToken)" />
    public Task<ResourceEvent> WaitForResourceHealthyAsync(string resourceName, CancellationToken cancellationToken = default) =>
        WaitForResourceHealthyAsync(resourceName, DefaultWaitBehavior, cancellationToken);

    /// <summary>Waits until a resource runs and is healthy.</summary>
    /// <param name="resourceName">Name of the resource.</param>
    /// <param name="waitBehavior">Whether to go on waiting where the resource ended or failed to start.</param>
    /// <param name="cancellationToken">Gives the waiting up.</param>
    /// <exception cref="DistributedApplicationException">The resource ended or failed to start, and that ends the waiting.</exception>
    public async Task<ResourceEvent> WaitForResourceHealthyAsync(string resourceName, WaitBehavior waitBehavior, CancellationToken cancellationToken = default)
    {
        var reached = await WaitForResourceAsync(
            resourceName, e => e.Snapshot.HealthStatus == HealthStatus.Healthy || ResourceWaits.IsGivenUp(waitBehavior, e.Snapshot), cancellationToken);
        return reached.Snapshot.HealthStatus == HealthStatus.Healthy ? reached
            : throw new DistributedApplicationException($"Stopped waiting for resource '{resourceName}' to become healthy because it failed to start.");
    }

    /// <summary>Waits for all that a resource waits for.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="cancellationToken">Gives the waiting up.</param>
    /// <exception cref="DistributedApplicationException">One of the others ended in another way than wanted, and that ends the waiting.</exception>
    public Task WaitForDependenciesAsync(IResource resource, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return new ResourceWaits(this, DefaultWaitBehavior).WaitAsync(resource, cancellationToken);
    }
}
