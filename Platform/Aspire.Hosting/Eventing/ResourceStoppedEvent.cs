using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A process of a resource ended, whether asked to or not.</summary>
/// <param name="resource">The resource.</param>
/// <param name="services">Services of the application.</param>
/// <param name="resourceEvent">Its state after the end.</param>
public class ResourceStoppedEvent(IResource resource, IServiceProvider services, ResourceEvent resourceEvent) : IDistributedApplicationResourceEvent
{
    /// <inheritdoc />
    public IResource Resource { get; } = resource;

    /// <summary>Services of the application.</summary>
    public IServiceProvider Services { get; } = services;

    /// <summary>Its state after the end.</summary>
    public ResourceEvent ResourceEvent { get; } = resourceEvent;
}
