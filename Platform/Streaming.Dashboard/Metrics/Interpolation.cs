namespace Streaming.Dashboard.Metrics;

/// <summary>What a series was at times between its points.</summary>
internal static class Interpolation
{
    /// <summary>
    /// The total at a time: on the line between the points around it, so that a total told every minute still makes an even
    /// rate every second. Null before the first and after the last point.
    /// </summary>
    public static double? TotalAt(MetricPoint[] points, DateTimeOffset time) =>
        Around(points, time) is var (before, after, part) ? before.Value + (after.Value - before.Value) * part : null;

    /// <summary>The counts at a time, likewise.</summary>
    public static HistogramValue? CountsAt(MetricPoint[] points, DateTimeOffset time) =>
        Around(points, time) is var (before, after, part) && before.Histogram!.HasBoundsOf(after.Histogram!)
            ? before.Histogram.Plus(after.Histogram!.Minus(before.Histogram).Times(part))
            : null;

    /// <summary>The last value told by a time; null where it is older than the given age.</summary>
    public static double? ValueAt(MetricPoint[] points, DateTimeOffset time, TimeSpan oldest)
    {
        var index = LastNotAfter(points, time);
        return index >= 0 && time - points[index].Time <= oldest ? points[index].Value : null;
    }

    private static (MetricPoint Before, MetricPoint After, double Part)? Around(MetricPoint[] points, DateTimeOffset time)
    {
        var index = LastNotAfter(points, time);
        if (index < 0 || (index == points.Length - 1 && points[index].Time < time))
            return null;
        if (points[index].Time == time)
            return (points[index], points[index], 0);
        var (before, after) = (points[index], points[index + 1]);
        return (before, after, (time - before.Time) / (after.Time - before.Time));
    }

    private static int LastNotAfter(MetricPoint[] points, DateTimeOffset time)
    {
        var (low, high) = (0, points.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (points[middle].Time <= time)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }
}
