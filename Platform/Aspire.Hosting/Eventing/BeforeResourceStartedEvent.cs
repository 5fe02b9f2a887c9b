using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource is about to start, its waits are over; an exception keeps it from starting.</summary>
/// <param name="resource">The resource.</param>
/// <param name="services">Services of the application.</param>
public class BeforeResourceStartedEvent(IResource resource, IServiceProvider services) : IDistributedApplicationResourceEvent
{
    /// <inheritdoc />
    public IResource Resource { get; } = resource;

    /// <summary>Services of the application.</summary>
    public IServiceProvider Services { get; } = services;
}
