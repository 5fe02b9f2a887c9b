using System.Collections.Immutable;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Metrics;

/// <summary>
/// The points of an instrument for one set of attributes. Totals are kept growing: what is told as a difference is added
/// up, and a total that falls, because its process was restarted, is added to what was before. Not thread-safe.
/// </summary>
internal sealed class MetricSeries
{
    private readonly PointColumns _points;
    private double _told;
    private double _base;
    private double _toldSum;
    private double _baseSum;
    private double[] _toldCounts = [];
    private double[] _baseCounts = [];
    private double[] _total = [];

    public MetricSeries(MetricInstrument instrument, string key, ImmutableArray<TelemetryAttribute> attributes, int maxPoints)
    {
        (Instrument, Key, Attributes, _points) = (instrument, key, attributes, new(maxPoints));
        Use = new(this);
    }

    public MetricInstrument Instrument { get; }

    /// <summary>Its attributes in one text, whatever their order.</summary>
    public string Key { get; }

    public ImmutableArray<TelemetryAttribute> Attributes { get; }

    /// <summary>Its place among all series by when they were last told of.</summary>
    public LinkedListNode<MetricSeries> Use { get; }

    /// <summary>The bytes by which its attributes are known.</summary>
    public List<byte[]> Spellings { get; } = [];

    public long Bytes => _points.Bytes;

    public int Count => _points.Count;

    public long Dropped => _points.Dropped;

    /// <returns>False where the point is not newer than the last one.</returns>
    public bool Add(scoped in PointValue told)
    {
        if (_points.Count > 0 && told.Time <= _points.LastTime)
            return false;
        if (!told.Counts.IsEmpty && (_points.Bounds is null || !told.Bounds.SequenceEqual(_points.Bounds)))
            Widen(told.Bounds);
        if (Instrument.Info.Kind == InstrumentKind.Gauge && !told.IsDelta)
            Append(told.Time, told.Value, 0);
        else
            AddTotal(told);
        return true;
    }

    /// <summary>The time of the last point; null where there is none.</summary>
    public DateTimeOffset? LastTime => _points.Count > 0 ? new DateTimeOffset(_points.LastTime, TimeSpan.Zero) : null;

    public MetricPoint[] Since(DateTimeOffset from) => _points.Since(from);

    public void DropOlderHalf() => _points.DropOlderHalf();

    private void AddTotal(scoped in PointValue told)
    {
        if (_points.Count > 0 && (told.IsDelta || told.Value < _told))
        {
            (_base, _baseSum) = (_base + _told, _baseSum + _toldSum);
            for (var i = 0; i < _baseCounts.Length; i++)
                _baseCounts[i] += _toldCounts[i];
        }
        (_told, _toldSum) = (told.Value, told.Sum);
        if (!told.Counts.IsEmpty)
            Tell(told);
        for (var i = 0; i < _total.Length; i++)
            _total[i] = _baseCounts[i] + _toldCounts[i];
        Append(told.Time, _base + _told, _baseSum + _toldSum);
    }

    private void Append(long time, double value, double sum)
    {
        // While nothing changes, the beginning and the end of that time are enough.
        if (_points.Count > 1 && _points.HasValue(_points.Count - 1, value, sum) && _points.HasValue(_points.Count - 2, value, sum))
            _points.MoveLast(time);
        else
            _points.Add(time, value, sum, _total);
    }

    private void Tell(scoped in PointValue told)
    {
        if (told.Counts.Length == _toldCounts.Length)
        {
            told.Counts.CopyTo(_toldCounts);
            return;
        }
        Array.Clear(_toldCounts);
        HistogramBuckets.Move(told.Counts, told.Bounds, _toldCounts, _points.Bounds);
    }

    /// <summary>Makes room for other bounds than before: the buckets of both are kept apart.</summary>
    private void Widen(ReadOnlySpan<double> other)
    {
        var bounds = _points.Bounds is null ? other.ToArray() : HistogramBuckets.Union(_points.Bounds, other);
        if (_points.Bounds is not null && bounds.AsSpan().SequenceEqual(_points.Bounds))
            return;
        var (told, before) = (new double[bounds.Length + 1], new double[bounds.Length + 1]);
        if (_points.Bounds is { } old)
        {
            HistogramBuckets.Move(_toldCounts, old, told, bounds);
            HistogramBuckets.Move(_baseCounts, old, before, bounds);
        }
        (_toldCounts, _baseCounts, _total) = (told, before, new double[bounds.Length + 1]);
        _points.Rebucket(bounds);
    }
}
