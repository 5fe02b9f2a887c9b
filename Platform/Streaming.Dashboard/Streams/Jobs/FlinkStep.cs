namespace Streaming.Dashboard.Streams.Jobs;

/// <summary>A step with what it adds to the job's totals.</summary>
/// <param name="Step">The step.</param>
/// <param name="FromSources">Records that it took from outside; null where it does not.</param>
/// <param name="ToSinks">Records that it gave to the outside; null where it does not.</param>
internal sealed record FlinkStep(JobStep Step, long? FromSources, long? ToSinks);
