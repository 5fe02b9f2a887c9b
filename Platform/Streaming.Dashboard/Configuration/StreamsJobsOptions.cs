namespace Streaming.Dashboard.Configuration;

/// <summary>The servers of jobs.</summary>
internal sealed class StreamsJobsOptions
{
    /// <summary>Addresses of Flink's REST API, as <c>http://localhost:8082</c>.</summary>
    public List<string> Flink { get; set; } = [];

    /// <summary>Addresses of windowed jobs, which tell their state at <c>/stats</c>.</summary>
    public List<string> Windowed { get; set; } = [];
}
