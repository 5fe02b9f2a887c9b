using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The application is about to start; the model may be changed for the last time, and an exception ends the start.</summary>
/// <param name="services">Services of the application.</param>
/// <param name="model">Its model.</param>
public class BeforeStartEvent(IServiceProvider services, DistributedApplicationModel model) : IDistributedApplicationEvent
{
    /// <summary>Services of the application.</summary>
    public IServiceProvider Services { get; } = services;

    /// <summary>The model of the application.</summary>
    public DistributedApplicationModel Model { get; } = model;
}
