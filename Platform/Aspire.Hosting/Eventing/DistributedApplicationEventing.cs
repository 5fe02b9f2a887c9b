using System.Collections.Immutable;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Eventing;

/// <summary>Carries events of the application to those who subscribed.</summary>
public class DistributedApplicationEventing : IDistributedApplicationEventing
{
    private ImmutableList<(Type Type, DistributedApplicationEventSubscription Subscription)> _subscriptions = [];

    /// <inheritdoc />
    public DistributedApplicationEventSubscription Subscribe<T>(Func<T, CancellationToken, Task> callback)
        where T : IDistributedApplicationEvent
    {
        var subscription = new DistributedApplicationEventSubscription((e, cancellationToken) => callback((T)e, cancellationToken));
        ImmutableInterlocked.Update(ref _subscriptions, all => all.Add((typeof(T), subscription)));
        return subscription;
    }

    /// <inheritdoc />
    public DistributedApplicationEventSubscription Subscribe<T>(IResource resource, Func<T, CancellationToken, Task> callback)
        where T : IDistributedApplicationResourceEvent =>
        Subscribe<T>((e, cancellationToken) => e.Resource == resource ? callback(e, cancellationToken) : Task.CompletedTask);

    /// <inheritdoc />
    public void Unsubscribe(DistributedApplicationEventSubscription subscription) =>
        ImmutableInterlocked.Update(ref _subscriptions, all => all.RemoveAll(s => s.Subscription == subscription));

    /// <inheritdoc />
    public Task PublishAsync<T>(T @event, CancellationToken cancellationToken = default)
        where T : IDistributedApplicationEvent => PublishAsync(@event, EventDispatchBehavior.BlockingSequential, cancellationToken);

    /// <inheritdoc />
    public Task PublishAsync<T>(T @event, EventDispatchBehavior dispatchBehavior, CancellationToken cancellationToken = default)
        where T : IDistributedApplicationEvent
    {
        var subscribers = _subscriptions.Where(s => s.Type == typeof(T)).Select(s => s.Subscription).ToArray();
        Task Dispatch() => dispatchBehavior is EventDispatchBehavior.BlockingConcurrent or EventDispatchBehavior.NonBlockingConcurrent
            ? Task.WhenAll(subscribers.Select(s => s.Callback(@event, cancellationToken)))
            : CallAsync(subscribers, @event, cancellationToken);
        if (dispatchBehavior is EventDispatchBehavior.BlockingSequential or EventDispatchBehavior.BlockingConcurrent)
        {
            return Dispatch();
        }

        // Nobody waits: an exception reaches TaskScheduler.UnobservedTaskException.
        _ = Task.Run(Dispatch, cancellationToken);
        return Task.CompletedTask;
    }

    private static async Task CallAsync<T>(DistributedApplicationEventSubscription[] subscribers, T @event, CancellationToken cancellationToken)
        where T : IDistributedApplicationEvent
    {
        foreach (var subscriber in subscribers)
        {
            await subscriber.Callback(@event, cancellationToken);
        }
    }
}
