namespace Streaming.Dashboard.Metrics;

/// <summary>How often values fell between bounds, since the beginning.</summary>
/// <param name="Bounds">The upper bounds, growing; above the last one is one more bucket.</param>
/// <param name="Counts">One count per bucket.</param>
/// <param name="Sum">The sum of all values.</param>
internal sealed record HistogramValue(double[] Bounds, double[] Counts, double Sum)
{
    public double Count { get; } = Counts.Sum();

    public HistogramValue Plus(HistogramValue other) => Combine(other, 1);

    public HistogramValue Minus(HistogramValue other) => Combine(other, -1);

    public HistogramValue Times(double factor) => new(Bounds, [.. Counts.Select(count => count * factor)], Sum * factor);

    public bool HasBoundsOf(HistogramValue other) => ReferenceEquals(Bounds, other.Bounds) || Bounds.AsSpan().SequenceEqual(other.Bounds);

    /// <summary>The value that the given part of all values does not exceed, evenly spread within a bucket; null where there are no values.</summary>
    public double? Percentile(double part)
    {
        if (Count <= 0)
            return null;
        var rank = Count * part;
        var below = 0.0;
        for (var i = 0; i < Counts.Length; i++)
        {
            if (below + Counts[i] >= rank && Counts[i] > 0)
                return ValueIn(i, (rank - below) / Counts[i]);
            below += Counts[i];
        }
        return Bounds.Length > 0 ? Bounds[^1] : null;
    }

    private double? ValueIn(int bucket, double part)
    {
        if (Bounds.Length == 0)
            return Sum / Count;
        // The last bucket has no end, so all that is known is that the value is above its beginning.
        if (bucket == Bounds.Length)
            return Bounds[^1];
        var from = bucket == 0 ? Math.Min(0, Bounds[0]) : Bounds[bucket - 1];
        return from + (Bounds[bucket] - from) * Math.Clamp(part, 0, 1);
    }

    private HistogramValue Combine(HistogramValue other, int sign) =>
        new(Bounds, [.. Counts.Zip(other.Counts, (a, b) => a + sign * b)], Sum + sign * other.Sum);
}
