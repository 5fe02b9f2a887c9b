using Streaming.Dashboard.Layout;

namespace Streaming.Dashboard.Streams.Jobs;

/// <summary>A job, whatever runs it. What it does not tell is null.</summary>
/// <param name="Id">Its id among all jobs.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What runs it.</param>
/// <param name="State">Its state, as it tells it.</param>
public sealed record JobState(string Id, string Name, JobKind Kind, string State)
{
    /// <summary>When it began.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>How far event time has come.</summary>
    public DateTimeOffset? Watermark { get; init; }

    /// <summary>Records that it took from its sources.</summary>
    public long? In { get; init; }

    /// <summary>Records that it gave to its sinks.</summary>
    public long? Out { get; init; }

    /// <summary>Records that were dropped because their window had closed.</summary>
    public long? Late { get; init; }

    /// <summary>Records that were dropped because their window had a copy.</summary>
    public long? Duplicates { get; init; }

    /// <summary>Records that could not be decoded.</summary>
    public long? Rejected { get; init; }

    /// <summary>Windows that the watermark has not passed.</summary>
    public long? OpenWindows { get; init; }

    /// <summary>Records of the source that are not read yet.</summary>
    public long? Lag { get; init; }

    /// <summary>The newest checkpoint.</summary>
    public JobCheckpoint? Checkpoint { get; init; }

    /// <summary>Checkpoints that were completed.</summary>
    public long? Checkpoints { get; init; }

    /// <summary>Checkpoints that failed.</summary>
    public long? FailedCheckpoints { get; init; }

    /// <summary>Why it failed, in one line.</summary>
    public string? Problem { get; init; }

    /// <summary>Its steps, in the order that records take.</summary>
    public IReadOnlyList<JobStep> Steps { get; init; } = [];

    /// <summary>Its state in words.</summary>
    public string StateText => State.Length == 0 ? "Unknown" : char.ToUpperInvariant(State[0]) + State[1..].ToLowerInvariant();

    /// <summary>How its state is to be felt.</summary>
    public Tone Tone => State.ToUpperInvariant() switch
    {
        "RUNNING" => Tone.Success,
        "FAILED" or "FAILING" => Tone.Error,
        "RESTARTING" or "STOPPED" or "SUSPENDED" => Tone.Warning,
        "CREATED" or "INITIALIZING" or "RECONCILING" or "CANCELLING" or "STARTING" => Tone.Info,
        _ => Tone.Neutral,
    };
}
