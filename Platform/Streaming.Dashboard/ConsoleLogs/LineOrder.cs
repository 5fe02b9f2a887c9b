namespace Streaming.Dashboard.ConsoleLogs;

/// <summary>How a line relates to those before it.</summary>
internal enum LineOrder
{
    /// <summary>It is the next one.</summary>
    New,

    /// <summary>It was there before: the host sends what it has kept once more after a reconnect.</summary>
    Repeated,

    /// <summary>The host counts from the start again: it is another run of it.</summary>
    Restarted,
}
