namespace Streaming.Broker.Log;

/// <summary>The settings of a topic as its logs use them; a negative limit is none.</summary>
internal sealed record LogSettings
{
    public int SegmentBytes { get; init; } = 256 * 1024 * 1024;

    public TimeSpan SegmentAge { get; init; } = TimeSpan.FromDays(7);

    public int MaxBatchBytes { get; init; } = 1_048_588;

    public bool Delete { get; init; } = true;

    public bool Compact { get; init; }

    public long RetentionMs { get; init; } = 604_800_000;

    public long RetentionBytes { get; init; } = -1;

    public bool AppendTime { get; init; }

    public double MinDirtyRatio { get; init; } = 0.5;

    public TimeSpan MinCompactionLag { get; init; }

    /// <summary>How long a tombstone stays after compaction first saw it.</summary>
    public TimeSpan TombstoneRetention { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Records after which the log is brought to the disk itself.</summary>
    public long FlushMessages { get; init; } = long.MaxValue;

    public long FlushMs { get; init; } = long.MaxValue;

    public bool Flushes => FlushMessages < long.MaxValue || FlushMs < long.MaxValue;
}
