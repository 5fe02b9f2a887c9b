namespace Streaming.Dashboard.Metrics;

/// <summary>What can be done with the buckets of histograms: each has an upper bound, the last one none.</summary>
internal static class HistogramBuckets
{
    /// <summary>How many buckets a histogram may have.</summary>
    public const int Most = 1_000;

    /// <summary>
    /// Adds the count of each bucket to the one that has its upper bound, or else the next larger one: exact where the
    /// target has all the bounds.
    /// </summary>
    public static void Move(ReadOnlySpan<double> counts, ReadOnlySpan<double> bounds, Span<double> target, ReadOnlySpan<double> targetBounds)
    {
        var to = 0;
        for (var from = 0; from < counts.Length; from++)
        {
            while (to < targetBounds.Length && (from == bounds.Length || targetBounds[to] < bounds[from]))
                to++;
            target[to] += counts[from];
        }
    }

    /// <summary>All bounds of both; only the newer ones where that would be too many.</summary>
    public static double[] Union(ReadOnlySpan<double> older, ReadOnlySpan<double> newer)
    {
        double[] all = [.. older, .. newer];
        all = [.. all.Distinct().Order()];
        return all.Length < Most ? all : newer.ToArray();
    }

    /// <summary>Whether the bounds are finite and growing, and the counts one more than they.</summary>
    public static bool AreValid(ReadOnlySpan<double> bounds, int counts)
    {
        for (var i = 0; i < bounds.Length; i++)
        {
            if (!double.IsFinite(bounds[i]) || (i > 0 && bounds[i] <= bounds[i - 1]))
                return false;
        }
        return counts == bounds.Length + 1;
    }
}
