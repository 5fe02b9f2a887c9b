namespace Streaming.Dashboard.Metrics;

/// <summary>
/// The points of one series, oldest first, in columns. They grow as needed up to a number of points; full, the points are
/// thinned out, as far as no gap becomes longer than a 32nd of its age: twelve hours told every second fit into some 400
/// points, and no chart shows the difference.
/// </summary>
/// <param name="most">How many points there may be.</param>
internal sealed class PointColumns(int most)
{
    private const int First = 8;
    private const int AgeParts = 32;
    private long[] _times = [];
    private double[] _values = [];
    private double[] _sums = [];
    private double[] _counts = [];

    public int Count { get; private set; }

    /// <summary>Points that were dropped, not merely thinned out.</summary>
    public long Dropped { get; private set; }

    /// <summary>Of a histogram, the upper bounds of all buckets but the last; null for others.</summary>
    public double[]? Bounds { get; private set; }

    public long Bytes => sizeof(double) * (long)(_times.Length + _values.Length + _sums.Length + _counts.Length);

    public long LastTime => _times[Count - 1];

    private int Buckets => Bounds is null ? 0 : Bounds.Length + 1;

    public bool HasValue(int index, double value, double sum) => _values[index] == value && (Bounds is null || _sums[index] == sum);

    public void MoveLast(long time) => _times[Count - 1] = time;

    public void Add(long time, double value, double sum, ReadOnlySpan<double> counts)
    {
        if (Count == most)
            Thin();
        if (Count == _times.Length)
            Resize(Math.Min(most, Math.Max(First, Count * 2)));
        (_times[Count], _values[Count]) = (time, value);
        if (Bounds is not null)
        {
            _sums[Count] = sum;
            counts.CopyTo(_counts.AsSpan(Count * Buckets));
        }
        Count++;
    }

    /// <summary>Makes the points a histogram's, or moves what is in its buckets to those of other bounds.</summary>
    public void Rebucket(double[] bounds)
    {
        var counts = new double[_times.Length * (bounds.Length + 1)];
        for (var i = 0; i < Count && Bounds is not null; i++)
            HistogramBuckets.Move(_counts.AsSpan(i * Buckets, Buckets), Bounds, counts.AsSpan(i * (bounds.Length + 1), bounds.Length + 1), bounds);
        (Bounds, _counts) = (bounds, counts);
        Array.Resize(ref _sums, _times.Length);
    }

    /// <summary>Drops the older half, and gives back the memory.</summary>
    public void DropOlderHalf()
    {
        Drop((Count + 1) / 2);
        Resize(Count);
    }

    /// <summary>The points from a time on, and the one before, which lines begin at.</summary>
    public MetricPoint[] Since(DateTimeOffset from)
    {
        var start = Math.Max(0, ~Array.BinarySearch(_times, 0, Count, from.UtcTicks - 1) - 1);
        var points = new MetricPoint[Count - start];
        for (var i = 0; i < points.Length; i++)
            points[i] = At(start + i);
        return points;
    }

    private MetricPoint At(int index) => new(
        new DateTimeOffset(_times[index], TimeSpan.Zero),
        _values[index],
        Bounds is null ? null : new HistogramValue(Bounds, _counts[(index * Buckets)..((index + 1) * Buckets)], _sums[index]));

    private void Thin()
    {
        // From the newest backwards: a point stays where the gap would become too long without it.
        var stays = new bool[Count];
        var next = LastTime;
        stays[Count - 1] = true;
        for (var i = Count - 2; i >= 0; i--)
        {
            stays[i] = i == 0 || next - _times[i - 1] > (LastTime - _times[i - 1]) / AgeParts;
            next = stays[i] ? _times[i] : next;
        }
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (stays[i])
                Move(i, kept++);
        }
        Count = kept;
        // Where that is not enough, because the points are few or far apart, the oldest go.
        var enough = most - most / 4 - 1;
        if (Count > enough)
            Drop(Count - enough);
    }

    private void Drop(int count)
    {
        for (var i = count; i < Count; i++)
            Move(i, i - count);
        Count -= count;
        Dropped += count;
    }

    private void Move(int from, int to)
    {
        (_times[to], _values[to]) = (_times[from], _values[from]);
        if (Bounds is null)
            return;
        _sums[to] = _sums[from];
        _counts.AsSpan(from * Buckets, Buckets).CopyTo(_counts.AsSpan(to * Buckets));
    }

    private void Resize(int capacity)
    {
        Array.Resize(ref _times, capacity);
        Array.Resize(ref _values, capacity);
        if (Bounds is null)
            return;
        Array.Resize(ref _sums, capacity);
        Array.Resize(ref _counts, capacity * Buckets);
    }
}
