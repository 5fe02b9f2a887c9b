namespace Streaming.Dashboard.Metrics;

/// <summary>A line of a chart.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Values">One value per step; null where there is none.</param>
public sealed record ChartLine(string Name, double?[] Values)
{
    /// <summary>The last value there is.</summary>
    public double? Latest => Values.LastOrDefault(value => value is not null);
}
