namespace Aspire.Hosting.ApplicationModel;

/// <summary>Whether a command can be given.</summary>
public enum ResourceCommandState
{
    /// <summary>Yes.</summary>
    Enabled,

    /// <summary>Not now.</summary>
    Disabled,

    /// <summary>No, and it is not shown.</summary>
    Hidden,
}
