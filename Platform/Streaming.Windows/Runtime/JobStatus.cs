using Streaming.Windows.Checkpoints;
using Streaming.Windows.Declaration;
using Streaming.Windows.Http;

namespace Streaming.Windows.Runtime;

/// <summary>What the job shows of itself; written by the job, read by requests.</summary>
internal sealed class JobStatus(JobDeclaration job, KafkaClientLog kafka)
{
    private volatile JobStats _stats = new(job.Name, "starting", null, 0, 0, 0, 0, 0, 0, null, null);

    /// <summary>The source's topic.</summary>
    public string Topic => job.Source.Topic;

    public JobStats Stats => _stats;

    /// <summary>Whether the job runs and a broker can be reached.</summary>
    public bool IsHealthy => _stats.State == "running" && kafka.IsConnected;

    public void Show(JobState state, CheckpointInfo? checkpoint, long? lag) => _stats = new(
        job.Name,
        "running",
        state.Windows.Watermarks.Current is { } watermark ? DateTimeOffset.FromUnixTimeMilliseconds(watermark) : null,
        state.Counts.In,
        state.Counts.Out,
        state.Counts.Late,
        state.Counts.Duplicates,
        state.Counts.Rejected,
        state.Windows.OpenCount,
        lag,
        checkpoint);

    /// <summary>The job has ended.</summary>
    public void End(bool failed) => _stats = _stats with { State = failed ? "failed" : "stopped" };
}
