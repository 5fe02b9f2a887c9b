namespace Streaming.Dashboard.Configuration;

/// <summary>Limits of the console pages.</summary>
internal sealed class ConsoleOptions
{
    /// <summary>Lines that one open page keeps; the oldest go first.</summary>
    public int MaxLines { get; set; } = 10_000;
}
