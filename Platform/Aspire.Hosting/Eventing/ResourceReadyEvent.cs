using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource runs and is healthy for the first time since its start.</summary>
/// <param name="resource">The resource.</param>
/// <param name="services">Services of the application.</param>
public class ResourceReadyEvent(IResource resource, IServiceProvider services) : IDistributedApplicationResourceEvent
{
    /// <inheritdoc />
    public IResource Resource { get; } = resource;

    /// <summary>Services of the application.</summary>
    public IServiceProvider Services { get; } = services;
}
