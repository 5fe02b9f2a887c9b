namespace Aspire.Hosting.ApplicationModel;

/// <summary>How resources wait for others.</summary>
public sealed class ResourceNotificationServiceOptions
{
    /// <summary>What happens to those who wait for a resource that ended or failed to start, unless they say so themselves.</summary>
    public WaitBehavior DefaultWaitBehavior { get; set; }
}
