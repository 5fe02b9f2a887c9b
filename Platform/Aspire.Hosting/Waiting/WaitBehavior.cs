namespace Aspire.Hosting.ApplicationModel;

/// <summary>What happens to those who wait for a resource that ended or failed to start.</summary>
public enum WaitBehavior
{
    /// <summary>They wait on: somebody may start it again.</summary>
    WaitOnResourceUnavailable,

    /// <summary>They fail to start themselves.</summary>
    StopOnResourceUnavailable,
}
