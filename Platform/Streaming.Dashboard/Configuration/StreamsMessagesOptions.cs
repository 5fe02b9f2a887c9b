namespace Streaming.Dashboard.Configuration;

/// <summary>How much of a topic one open page holds.</summary>
internal sealed class StreamsMessagesOptions
{
    /// <summary>Messages on one page.</summary>
    public int MaxCount { get; set; } = 100;

    /// <summary>Characters of a value that are kept; the rest is cut off with a note.</summary>
    public int MaxValueLength { get; set; } = 32 * 1024;

    /// <summary>Records that one search reads before it asks whether to go on.</summary>
    public int MaxScanCount { get; set; } = 20_000;
}
