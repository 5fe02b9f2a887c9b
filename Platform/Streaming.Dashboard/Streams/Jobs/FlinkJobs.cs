namespace Streaming.Dashboard.Streams.Jobs;

/// <summary>Asks a Flink cluster for its jobs: details of those that run, and why others failed (REST API of Flink 1.20).</summary>
internal sealed class FlinkJobs(JobHttp http, FlinkSteps steps)
{
    private const int MostJobs = 50;
    private static readonly string[] Ended = ["FINISHED", "CANCELED", "FAILED", "SUSPENDED"];
    private static readonly string[] Broken = ["FAILED", "FAILING", "RESTARTING"];

    /// <exception cref="Watching.StreamsException">It does not answer.</exception>
    public async Task<IReadOnlyList<JobState>> AskAsync(Uri server, CancellationToken cancellationToken)
    {
        var overview = await http.GetAsync(server, "jobs/overview", FlinkAnswers.Default.FlinkOverview, cancellationToken);
        var newest = overview.Jobs.OrderBy(job => Ended.Contains(job.State)).ThenByDescending(job => job.StartTime).Take(MostJobs);
        return await Task.WhenAll(newest.Select(job => AskAsync(server, job, cancellationToken)));
    }

    private async Task<JobState> AskAsync(Uri server, FlinkJob job, CancellationToken cancellationToken)
    {
        var state = new JobState($"{server}{job.Jid}", job.Name, JobKind.Flink, job.State) { Started = FlinkTime.Of(job.StartTime) };
        if (Broken.Contains(job.State))
            state = state with { Problem = await ProblemAsync(server, job, cancellationToken) };
        if (Ended.Contains(job.State))
            return state;
        var details = await http.GetAsync(server, $"jobs/{job.Jid}", FlinkAnswers.Default.FlinkDetails, cancellationToken);
        var checkpoints = await http.GetAsync(server, $"jobs/{job.Jid}/checkpoints", FlinkAnswers.Default.FlinkCheckpoints, cancellationToken);
        var read = await Task.WhenAll(details.Vertices.Select(vertex => steps.AskAsync(server, job.Jid, vertex, details.Plan, cancellationToken)));
        return state with
        {
            Steps = [.. read.Select(step => step.Step)],
            Watermark = read.Select(step => step.Step.Watermark).Min(),
            In = Sum(read.Select(step => step.FromSources)),
            Out = Sum(read.Select(step => step.ToSinks)),
            Late = Sum(read.Select(step => step.Step.Late)),
            Checkpoints = checkpoints.Counts.Completed,
            FailedCheckpoints = checkpoints.Counts.Failed,
            Checkpoint = checkpoints.Latest.Completed is { } last && FlinkTime.Of(last.LatestAckTimestamp) is { } at
                ? new(at, last.StateSize, TimeSpan.FromMilliseconds(last.EndToEndDuration), last.ExternalPath)
                : null,
        };
    }

    private async Task<string?> ProblemAsync(Uri server, FlinkJob job, CancellationToken cancellationToken)
    {
        var exceptions = await http.GetAsync(server, $"jobs/{job.Jid}/exceptions", FlinkAnswers.Default.FlinkExceptions, cancellationToken);
        return exceptions.ExceptionHistory?.Entries is [var last, ..] ? last.Stacktrace?.Split('\n')[0].Trim() ?? last.ExceptionName : null;
    }

    private static long? Sum(IEnumerable<long?> counts) => counts.Where(count => count is not null).ToArray() is { Length: > 0 } known ? known.Sum() : null;
}
