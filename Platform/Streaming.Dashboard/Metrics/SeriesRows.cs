namespace Streaming.Dashboard.Metrics;

/// <summary>Makes the rows of the table beneath a chart.</summary>
internal static class SeriesRows
{
    private const int Most = 100;

    public static IReadOnlyList<string> Headings(InstrumentKind kind) => kind switch
    {
        InstrumentKind.Histogram => ["Count", "P50", "P90", "P99"],
        InstrumentKind.Counter => ["Total", "Rate"],
        _ => ["Value"],
    };

    public static IReadOnlyList<SeriesRow> Of(InstrumentInfo info, IReadOnlyList<SeriesSnapshot> series, ChartWindow window)
    {
        var withInstance = series.Select(one => one.Resource).Distinct().Count() > 1;
        return [.. series.Take(Most).Select(one => new SeriesRow(one.Title(withInstance), Values(info, one, window)))];
    }

    private static IReadOnlyList<string> Values(InstrumentInfo info, SeriesSnapshot series, ChartWindow window)
    {
        var lines = ChartLines.Of(info.Kind, [series], window);
        var last = series.Points[^1].Value;
        return info.Kind switch
        {
            InstrumentKind.Histogram => [MetricText.Of(last, ""), .. lines.Reverse().Select(line => MetricText.Of(line.Latest, info.Unit))],
            InstrumentKind.Counter => [MetricText.Of(last, info.Unit), MetricText.Of(lines[0].Latest, info.Unit, isRate: true)],
            _ => [MetricText.Of(last, info.Unit)],
        };
    }
}
