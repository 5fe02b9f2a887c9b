namespace Streaming.Dashboard.Metrics;

/// <summary>
/// Makes explicit buckets of exponential ones. Bucket i of a scale s ends at 2^((i+1)/2^s); where neighbours are put
/// together in pairs, they are the buckets of the next smaller scale. So a scale is chosen that is fine enough for
/// percentiles and the same from point to point, and none that needs too many buckets.
/// </summary>
internal sealed class ExponentialBuckets
{
    private const int FinestScale = 2;
    private const int MostBuckets = 256;
    // The range ends at multiples of it, so that it seldom changes.
    private const int Alignment = 8;
    private readonly NumberList _bounds = new();
    private readonly NumberList _counts = new();

    public NumberList Bounds => _bounds;

    public NumberList Counts => _counts;

    /// <param name="scale">The scale of what was told.</param>
    /// <param name="offset">The index of its first bucket.</param>
    /// <param name="told">How many values are in each bucket.</param>
    /// <param name="below">How many values are zero or less.</param>
    /// <returns>False where the bounds are no numbers.</returns>
    public bool Convert(int scale, int offset, ReadOnlySpan<double> told, double below)
    {
        _bounds.Clear();
        _counts.Clear();
        if (told.IsEmpty)
        {
            _bounds.Add(0);
            _counts.Add(below);
            _counts.Add(0);
            return true;
        }
        var shift = Math.Max(0, scale - FinestScale);
        var (first, last) = Range(offset, told.Length, shift);
        while (last - first >= MostBuckets)
            (first, last) = Range(offset, told.Length, ++shift);
        return Fill(scale - shift, shift, offset, told, below, first, last);
    }

    private bool Fill(int scale, int shift, int offset, ReadOnlySpan<double> told, double below, long first, long last)
    {
        _counts.Add(below);
        _bounds.Add(Bound(first, scale));
        var from = 0;
        for (var index = first; index <= last; index++)
        {
            var count = 0.0;
            for (; from < told.Length && ((long)offset + from) >> shift == index; from++)
                count += told[from];
            _counts.Add(count);
            _bounds.Add(Bound(index + 1, scale));
        }
        _counts.Add(0);
        return HistogramBuckets.AreValid(_bounds.Values, _counts.Count);
    }

    private static (long First, long Last) Range(int offset, int count, int shift) =>
        (((long)offset >> shift) & -Alignment, (((long)offset + count - 1) >> shift) | (Alignment - 1));

    private static double Bound(long index, int scale) => Math.Pow(2, index * Math.Pow(2, -scale));
}
