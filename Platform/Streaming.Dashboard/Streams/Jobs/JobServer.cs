namespace Streaming.Dashboard.Streams.Jobs;

/// <summary>Something that runs jobs, and what it answered.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Jobs">Its jobs.</param>
/// <param name="Failure">Why it did not answer; null where it did.</param>
internal sealed record JobServer(JobKind Kind, Uri Address, IReadOnlyList<JobState> Jobs, string? Failure);
