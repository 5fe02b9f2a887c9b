using System.Collections.Immutable;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Metrics;

/// <summary>
/// The points of an instrument for one set of attributes. Totals are kept growing: what is told as a difference is added
/// up, and a total that falls, because its process was restarted, is added to what was before. Not thread-safe.
/// </summary>
internal sealed class MetricSeries(InstrumentInfo instrument, ImmutableArray<TelemetryAttribute> attributes, int maxPoints)
{
    private readonly BoundedLog<MetricPoint> _points = new(maxPoints);
    private MetricPoint _lastTold;
    private MetricPoint _base;

    public InstrumentInfo Instrument => instrument;

    public ImmutableArray<TelemetryAttribute> Attributes => attributes;

    public long Dropped => _points.Dropped;

    /// <returns>False where the point is not newer than the last one.</returns>
    public bool Add(MetricPoint told, bool isDelta)
    {
        if (_points.Count > 0 && told.Time <= _points.Last.Time)
            return false;
        var point = instrument.Kind == InstrumentKind.Gauge ? told : Total(told, isDelta);
        // While nothing changes, the beginning and the end of that time are enough.
        if (_points.Count > 1 && point.HasValueOf(_points.Last) && point.HasValueOf(_points[_points.Count - 2]))
            _points.ReplaceLast(point);
        else
            _points.Add(point);
        return true;
    }

    public MetricPoint[] ToArray() => _points.ToArray();

    private MetricPoint Total(MetricPoint told, bool isDelta)
    {
        if (told.Histogram is { } histogram && _lastTold.Histogram is { } last && !histogram.HasBoundsOf(last))
            (_base, _lastTold) = (default, default);
        if (_points.Count > 0 && (isDelta || told.Value < _lastTold.Value))
            _base = Sum(_base, _lastTold);
        _lastTold = told;
        return Sum(_base, told);
    }

    private static MetricPoint Sum(MetricPoint before, MetricPoint now) =>
        new(now.Time, before.Value + now.Value, before.Histogram is null || now.Histogram is null ? now.Histogram ?? before.Histogram : before.Histogram.Plus(now.Histogram));
}
