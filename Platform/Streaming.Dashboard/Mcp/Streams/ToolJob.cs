using Streaming.Dashboard.Streams.Jobs;

namespace Streaming.Dashboard.Mcp.Streams;

/// <summary>A job in a list. What it does not tell is left out.</summary>
internal sealed record ToolJob(
    string Name, JobKind Kind, string State, string? Problem, DateTimeOffset? Started, DateTimeOffset? Watermark, long? In, long? Out, long? Late, long? Duplicates, long? Rejected,
    long? OpenWindows, long? Lag, JobCheckpoint? Checkpoint, long? Checkpoints, long? FailedCheckpoints, IReadOnlyList<JobStep>? Steps)
{
    public static ToolJob Of(JobState job) => new(
        job.Name, job.Kind, job.StateText, job.Problem, job.Started, job.Watermark, job.In, job.Out, job.Late, job.Duplicates, job.Rejected,
        job.OpenWindows, job.Lag, job.Checkpoint, job.Checkpoints, job.FailedCheckpoints, job.Steps.Count > 0 ? job.Steps : null);
}
