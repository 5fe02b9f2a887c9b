namespace Streaming.Dashboard.Resources;

/// <summary>What a health check, or all checks of a resource together, say.</summary>
public enum Health
{
    /// <summary>No check has run yet.</summary>
    Unknown,

    /// <summary>All is well.</summary>
    Healthy,

    /// <summary>Works with restrictions.</summary>
    Degraded,

    /// <summary>Does not work.</summary>
    Unhealthy,
}
