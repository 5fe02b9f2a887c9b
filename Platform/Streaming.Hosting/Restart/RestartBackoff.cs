namespace Streaming.Hosting;

/// <summary>Waits before the restarts of a crashed process: doubled after each crash, from the start again after a quiet time.</summary>
public sealed record RestartBackoff
{
    /// <summary>Wait before the first restart.</summary>
    public TimeSpan Initial { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Longest wait.</summary>
    public TimeSpan Maximum { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A process that ran at least this long starts the count of crashes anew.</summary>
    public TimeSpan QuietTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The wait before the restart that follows the given number of crashes in a row.</summary>
    /// <param name="crashes">Crashes in a row, from 1.</param>
    public TimeSpan DelayAfter(int crashes) =>
        TimeSpan.FromTicks((long)Math.Min(Initial.Ticks * Math.Pow(2, crashes - 1), Maximum.Ticks));
}
