namespace Streaming.Dashboard.Streams.Jobs;

/// <summary>Asks a windowed job for its state.</summary>
internal sealed class WindowedJobs(JobHttp http)
{
    /// <exception cref="Watching.StreamsException">It does not answer.</exception>
    public async Task<IReadOnlyList<JobState>> AskAsync(Uri server, CancellationToken cancellationToken)
    {
        var stats = await http.GetAsync(server, "stats", WindowedAnswers.Default.WindowedStats, cancellationToken);
        return
        [
            new($"{server}{stats.Job}", stats.Job, JobKind.Windowed, stats.State)
            {
                Watermark = stats.Watermark,
                In = stats.In,
                Out = stats.Out,
                Late = stats.Late,
                Duplicates = stats.Duplicates,
                Rejected = stats.Rejected,
                OpenWindows = stats.OpenWindows,
                Lag = stats.Lag,
                Checkpoint = stats.Checkpoint is { } checkpoint ? new(checkpoint.At, checkpoint.Bytes) : null,
            },
        ];
    }
}
