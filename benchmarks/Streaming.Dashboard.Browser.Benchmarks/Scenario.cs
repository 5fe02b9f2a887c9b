namespace Streaming.Dashboard.Browser.Benchmarks;

/// <summary>A page under lines that come all the time.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Path">The page.</param>
/// <param name="Newest">Where the newest line is, as an argument of the probe.</param>
/// <param name="SendAsync">Sends a number of lines.</param>
internal sealed record Scenario(string Name, string Path, object Newest, Func<int, CancellationToken, Task> SendAsync);
