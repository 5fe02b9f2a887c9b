namespace Streaming.Dashboard.Resources;

/// <summary>How the dashboard stands with the host's resource service.</summary>
public enum ResourceServiceStatus
{
    /// <summary>No address was given: there is no host.</summary>
    NotConfigured,

    /// <summary>Never connected so far.</summary>
    Connecting,

    /// <summary>What is shown is what is.</summary>
    Connected,

    /// <summary>What is shown is what was; the dashboard keeps trying.</summary>
    Lost,
}
