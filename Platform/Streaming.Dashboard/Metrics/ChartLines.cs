namespace Streaming.Dashboard.Metrics;

/// <summary>Makes the lines of an instrument's chart.</summary>
internal static class ChartLines
{
    private const int Most = 8;
    private static readonly TimeSpan Stale = TimeSpan.FromSeconds(70);

    // Older points are thinned out, to somewhat more than one a step.
    private const int StaleSteps = 3;

    public static IReadOnlyList<ChartLine> Of(InstrumentKind kind, IReadOnlyList<SeriesSnapshot> series, ChartWindow window) =>
        kind == InstrumentKind.Histogram ? Percentiles(series, window) : Values(kind, series, window);

    /// <summary>A line per series; of many, those with the largest last values, and the sum of all others.</summary>
    private static List<ChartLine> Values(InstrumentKind kind, IReadOnlyList<SeriesSnapshot> series, ChartWindow window)
    {
        var withInstance = series.Select(s => s.Resource).Distinct().Count() > 1;
        var lines = series.Select(s => new ChartLine(s.Title(withInstance), kind == InstrumentKind.Counter ? Rates(s, window) : Gauges(s, window)))
            .OrderByDescending(line => line.Latest ?? double.MinValue).ThenBy(line => line.Name, StringComparer.Ordinal).ToList();
        if (lines.Count <= Most)
            return [.. ByName(lines)];
        var others = lines[(Most - 1)..];
        return [.. ByName(lines[..(Most - 1)]), new ChartLine($"{others.Count} others, sum", Sum(others, window))];
    }

    /// <summary>In an order that does not change with the values, so that each line keeps its colour; 2 stands before 10.</summary>
    private static IEnumerable<ChartLine> ByName(IEnumerable<ChartLine> lines) =>
        lines.OrderBy(line => line.Name.Length).ThenBy(line => line.Name, StringComparer.Ordinal);

    private static List<ChartLine> Percentiles(IReadOnlyList<SeriesSnapshot> series, ChartWindow window)
    {
        var counts = Enumerable.Range(0, window.Count).Select(step => Increase(series, window, step)).ToArray();
        return [Line("P99", 0.99), Line("P90", 0.90), Line("P50", 0.50)];

        ChartLine Line(string name, double part) => new(name, [.. counts.Select(count => count?.Percentile(part))]);
    }

    private static double?[] Rates(SeriesSnapshot series, ChartWindow window) =>
        [.. Steps(window, time => (Interpolation.TotalAt(series.Points, time) - Interpolation.TotalAt(series.Points, time - window.Step)) / window.Step.TotalSeconds)];

    private static double?[] Gauges(SeriesSnapshot series, ChartWindow window) =>
        [.. Steps(window, time => Interpolation.ValueAt(series.Points, time, TimeSpan.FromTicks(Math.Max(Stale.Ticks, window.Step.Ticks * StaleSteps))))];

    private static HistogramValue? Increase(IReadOnlyList<SeriesSnapshot> series, ChartWindow window, int step)
    {
        HistogramValue? sum = null;
        foreach (var one in series)
        {
            var (now, before) = (Interpolation.CountsAt(one.Points, window[step]), Interpolation.CountsAt(one.Points, window[step] - window.Step));
            if (now is null || before is null || !now.HasBoundsOf(before) || (sum is not null && !sum.HasBoundsOf(now)))
                continue;
            var increase = now.Minus(before);
            sum = sum is null ? increase : sum.Plus(increase);
        }
        return sum;
    }

    private static double?[] Sum(List<ChartLine> lines, ChartWindow window) =>
        [.. Enumerable.Range(0, window.Count).Select(step => lines.Any(line => line.Values[step] is not null) ? lines.Sum(line => line.Values[step] ?? 0) : (double?)null)];

    private static IEnumerable<double?> Steps(ChartWindow window, Func<DateTimeOffset, double?> at) =>
        Enumerable.Range(0, window.Count).Select(step => at(window[step]));
}
