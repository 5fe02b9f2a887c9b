namespace Streaming.Windows.Checkpoints;

/// <summary>What the job has done since its first start.</summary>
internal readonly record struct JobCounts
{
    /// <summary>Records taken from the source.</summary>
    public long In { get; init; }

    /// <summary>Windows confirmed by the sink.</summary>
    public long Out { get; init; }

    /// <summary>Records dropped because their window had closed.</summary>
    public long Late { get; init; }

    /// <summary>Records dropped because their window had a copy.</summary>
    public long Duplicates { get; init; }

    /// <summary>Records sent to the dead letters.</summary>
    public long Rejected { get; init; }
}
