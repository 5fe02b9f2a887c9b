namespace Aspire.Hosting.ApplicationModel;

/// <summary>What a wait does when the resource that it waits for cannot be had.</summary>
public enum WaitBehavior
{
    /// <summary>It goes on, for somebody may start the resource again.</summary>
    WaitOnResourceUnavailable,

    /// <summary>It ends with an exception.</summary>
    StopOnResourceUnavailable,
}
