namespace Streaming.Dashboard.Streams.Watching;

/// <summary>A number at a time.</summary>
/// <param name="At">The time.</param>
/// <param name="Value">The number.</param>
internal readonly record struct Sample(DateTimeOffset At, long Value);
