namespace Streaming.Dashboard.StructuredLogs;

/// <summary>How grave a log record is.</summary>
public enum Severity
{
    /// <summary>Severity numbers 1 to 4, and 0: not told.</summary>
    Trace,

    /// <summary>5 to 8.</summary>
    Debug,

    /// <summary>9 to 12.</summary>
    Information,

    /// <summary>13 to 16.</summary>
    Warning,

    /// <summary>17 to 20.</summary>
    Error,

    /// <summary>21 to 24.</summary>
    Critical,
}
