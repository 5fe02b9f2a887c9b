using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The connection string of a resource can be resolved.</summary>
/// <param name="resource">The resource.</param>
/// <param name="services">Services of the application.</param>
public class ConnectionStringAvailableEvent(IResource resource, IServiceProvider services) : IDistributedApplicationResourceEvent
{
    /// <inheritdoc />
    public IResource Resource { get; } = resource;

    /// <summary>Services of the application.</summary>
    public IServiceProvider Services { get; } = services;
}
