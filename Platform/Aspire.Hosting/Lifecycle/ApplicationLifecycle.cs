using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.Lifecycle;

/// <summary>What comes before a run and before publishing: subscribers subscribe, and those who want to change the model once more do.</summary>
internal sealed class ApplicationLifecycle(
    DistributedApplicationModel model, DistributedApplicationExecutionContext executionContext, DistributedApplicationOptions options,
    IDistributedApplicationEventing events, IEnumerable<IDistributedApplicationEventingSubscriber> subscribers, IServiceProvider services)
{
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        foreach (var subscriber in subscribers)
        {
            await subscriber.SubscribeAsync(events, executionContext, cancellationToken);
        }

        await events.PublishAsync(new BeforeStartEvent(services, model), cancellationToken);
        Http2ServiceAnnotation.Apply(model);
        if (options.ContainerRegistryOverride is { Length: > 0 } registry)
        {
            foreach (var image in model.Resources.SelectMany(r => r.Annotations.OfType<ContainerImageAnnotation>()))
            {
                image.Registry = registry;
            }
        }
    }
}
