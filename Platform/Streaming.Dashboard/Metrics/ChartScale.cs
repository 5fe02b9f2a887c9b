namespace Streaming.Dashboard.Metrics;

/// <summary>The values that a chart spans, from a round number to a round number.</summary>
/// <param name="Low">The lower edge.</param>
/// <param name="Step">From one grid line to the next.</param>
/// <param name="Count">How many grid lines above the lower edge.</param>
internal sealed record ChartScale(double Low, double Step, int Count)
{
    private const int GridLines = 4;
    private static readonly double[] RoundSteps = [1, 2, 2.5, 5, 10];

    public double High => Low + Step * Count;

    /// <summary>Where a value is drawn: 0 at the lower edge, 1 at the upper.</summary>
    public double Part(double value) => (value - Low) / (High - Low);

    public static ChartScale Of(IEnumerable<double> values)
    {
        // Zero belongs to the picture: without it small changes look like large ones.
        var (low, high) = values.Aggregate((Low: 0.0, High: 0.0), (range, value) => (Math.Min(range.Low, value), Math.Max(range.High, value)));
        if (high - low <= 0)
            return new ChartScale(0, 1, 1);
        var step = RoundStep((high - low) / GridLines);
        var bottom = Math.Floor(low / step) * step;
        return new ChartScale(bottom, step, (int)Math.Max(1, Math.Ceiling((high - bottom) / step - 1e-9)));
    }

    private static double RoundStep(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return RoundSteps.First(round => round * power >= step * (1 - 1e-9)) * power;
    }
}
