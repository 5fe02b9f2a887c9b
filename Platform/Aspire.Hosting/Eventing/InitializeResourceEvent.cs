using Aspire.Hosting.Eventing;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The application starts, and a resource begins its life: whoever runs it otherwise than the host sets to work.</summary>
/// <param name="resource">The resource.</param>
/// <param name="distributedApplicationEventing">Carries further events of it.</param>
/// <param name="resourceLoggerService">Keeps its log.</param>
/// <param name="resourceNotificationService">Takes its states.</param>
/// <param name="services">Services of the application.</param>
public class InitializeResourceEvent(
    IResource resource, IDistributedApplicationEventing distributedApplicationEventing, ResourceLoggerService resourceLoggerService,
    ResourceNotificationService resourceNotificationService, IServiceProvider services) : IDistributedApplicationResourceEvent
{
    /// <inheritdoc />
    public IResource Resource { get; } = resource;

    /// <summary>Carries further events of the resource.</summary>
    public IDistributedApplicationEventing Eventing { get; } = distributedApplicationEventing;

    /// <summary>Writes to the log of the resource.</summary>
    public ILogger Logger { get; } = resourceLoggerService.GetLogger(resource);

    /// <summary>Takes the states of the resource.</summary>
    public ResourceNotificationService Notifications { get; } = resourceNotificationService;

    /// <summary>Services of the application.</summary>
    public IServiceProvider Services { get; } = services;
}
