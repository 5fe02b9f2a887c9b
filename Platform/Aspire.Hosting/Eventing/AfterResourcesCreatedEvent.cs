using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Every resource is on its way: running, waiting or failed.</summary>
/// <param name="services">Services of the application.</param>
/// <param name="model">Its model.</param>
public class AfterResourcesCreatedEvent(IServiceProvider services, DistributedApplicationModel model) : IDistributedApplicationEvent
{
    /// <summary>Services of the application.</summary>
    public IServiceProvider Services { get; } = services;

    /// <summary>The model of the application.</summary>
    public DistributedApplicationModel Model { get; } = model;
}
