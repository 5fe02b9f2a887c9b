using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.Publishing;

/// <summary>The application is about to be published; an exception ends it.</summary>
/// <param name="services">Services of the application.</param>
/// <param name="model">Its model.</param>
public sealed class BeforePublishEvent(IServiceProvider services, DistributedApplicationModel model) : IDistributedApplicationEvent
{
    /// <summary>Services of the application.</summary>
    public IServiceProvider Services { get; } = services;

    /// <summary>The model of the application.</summary>
    public DistributedApplicationModel Model { get; } = model;
}
