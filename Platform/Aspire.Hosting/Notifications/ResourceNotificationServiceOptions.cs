namespace Aspire.Hosting.ApplicationModel;

/// <summary>Settings of <see cref="ResourceNotificationService"/>.</summary>
public sealed class ResourceNotificationServiceOptions
{
    /// <summary>What waits do by default when a resource fails: they end where there is no dashboard to start it again by.</summary>
    public WaitBehavior DefaultWaitBehavior { get; set; }
}
