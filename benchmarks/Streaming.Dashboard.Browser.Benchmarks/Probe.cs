namespace Streaming.Dashboard.Browser.Benchmarks;

/// <summary>What the page has seen of itself.</summary>
internal sealed class Probe
{
    /// <summary>Milliseconds from one frame to the next.</summary>
    public double[] Frames { get; set; } = [];

    /// <summary>Milliseconds of tasks that held the page up for more than 50.</summary>
    public double[] Tasks { get; set; } = [];

    /// <summary>How many milliseconds old the newest line was.</summary>
    public double[] Lags { get; set; } = [];

    /// <summary>Elements of the page.</summary>
    public int Nodes { get; set; }
}
