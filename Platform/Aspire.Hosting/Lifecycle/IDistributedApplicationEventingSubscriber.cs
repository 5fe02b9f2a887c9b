using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.Lifecycle;

/// <summary>A service that subscribes to events before the application starts or is published.</summary>
public interface IDistributedApplicationEventingSubscriber
{
    /// <summary>Subscribes.</summary>
    /// <param name="eventing">Where to subscribe.</param>
    /// <param name="executionContext">Whether the application runs or is published.</param>
    /// <param name="cancellationToken">Cancelled when the start is given up.</param>
    Task SubscribeAsync(IDistributedApplicationEventing eventing, DistributedApplicationExecutionContext executionContext, CancellationToken cancellationToken);
}
