namespace Streaming.Dashboard.Streams.Jobs;

/// <summary>The newest checkpoint of a job.</summary>
/// <param name="At">When it was complete.</param>
/// <param name="Bytes">Size of its state.</param>
/// <param name="Duration">How long it took; null where that is not told.</param>
/// <param name="Place">Where it lies; null where that is not told.</param>
public sealed record JobCheckpoint(DateTimeOffset At, long Bytes, TimeSpan? Duration = null, string? Place = null);
