namespace Streaming.Dashboard.Streams.Jobs;

/// <summary>What runs a job.</summary>
public enum JobKind
{
    /// <summary>A Flink cluster.</summary>
    Flink,

    /// <summary>The embedded windowed job.</summary>
    Windowed,
}
