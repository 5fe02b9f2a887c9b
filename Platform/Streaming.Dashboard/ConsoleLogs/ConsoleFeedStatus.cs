namespace Streaming.Dashboard.ConsoleLogs;

/// <summary>How a console page stands with the host.</summary>
public enum ConsoleFeedStatus
{
    /// <summary>Not connected yet.</summary>
    Connecting,

    /// <summary>Lines appear as they are written.</summary>
    Following,

    /// <summary>The host has said that there will be no more lines.</summary>
    Ended,

    /// <summary>The connection is lost; the lines so far stay, and the dashboard keeps trying.</summary>
    Lost,
}
