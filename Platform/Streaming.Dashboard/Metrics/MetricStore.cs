using System.Collections.Immutable;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Live;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Metrics;

/// <summary>The last points of all instruments. When there are too many series, the one that was longest not told of goes.</summary>
public sealed class MetricStore
{
    private const int ExemplarsPerInstrument = 20;
    private readonly Lock _lock = new();
    private readonly TelemetryLimitsOptions _limits;
    private readonly Dictionary<InstrumentKey, Instrument> _instruments = [];
    private readonly LinkedList<(InstrumentKey Instrument, string Attributes)> _byUse = new();
    private long _dropped;

    internal MetricStore(TelemetryLimitsOptions limits) => _limits = limits;

    /// <summary>Notifies after each batch.</summary>
    public ChangeSource Changes { get; } = new();

    /// <summary>Series that had to go for others.</summary>
    public long Dropped
    {
        get { lock (_lock) return _dropped; }
    }

    /// <summary>All instruments.</summary>
    public IReadOnlyList<InstrumentInfo> Instruments
    {
        get { lock (_lock) return [.. _instruments.Values.Select(instrument => instrument.Info)]; }
    }

    /// <summary>The series of an instrument in all service instances chosen.</summary>
    internal IReadOnlyList<SeriesSnapshot> Series(string? resource, string meter, string name)
    {
        lock (_lock)
        {
            return [.. Chosen(resource, meter, name).SelectMany(instrument => instrument.Series.Values)
                .Select(use => new SeriesSnapshot(use.Series.Instrument.Resource, use.Series.Attributes, use.Series.ToArray()))];
        }
    }

    /// <summary>The last measurements of an instrument that belong to a trace, newest first.</summary>
    internal IReadOnlyList<MetricExemplar> Exemplars(string? resource, string meter, string name)
    {
        lock (_lock)
            return [.. Chosen(resource, meter, name).SelectMany(instrument => instrument.Exemplars.ToArray()).OrderByDescending(exemplar => exemplar.Time)];
    }

    /// <summary>Adds the points of one metric.</summary>
    internal void Add(InstrumentInfo info, IEnumerable<TelledPoint> points, bool isDelta, Refusals refusals)
    {
        lock (_lock)
        {
            foreach (var point in points)
                Add(info, point, isDelta, refusals);
        }
    }

    private void Add(InstrumentInfo info, TelledPoint point, bool isDelta, Refusals refusals)
    {
        var key = new InstrumentKey(info.Resource, info.Meter, info.Name);
        if (!_instruments.TryGetValue(key, out var instrument))
            _instruments[key] = instrument = new Instrument(info, new BoundedLog<MetricExemplar>(ExemplarsPerInstrument));
        if (instrument.Info.Kind != info.Kind)
        {
            refusals.Add($"{info.Name} was a {instrument.Info.Kind} before, and is a {info.Kind} now.");
            return;
        }
        if (!Use(key, instrument, point.Attributes).Add(point.Point, isDelta))
            refusals.Add("A point was not newer than the last one of its series.");
        foreach (var exemplar in point.Exemplars)
            instrument.Exemplars.Add(exemplar);
    }

    /// <summary>Finds or makes the series, and marks it as the one last told of.</summary>
    private MetricSeries Use(InstrumentKey key, Instrument instrument, ImmutableArray<TelemetryAttribute> attributes)
    {
        var attributesKey = string.Join('\u001f', attributes.Select(attribute => $"{attribute.Key}\u001e{attribute.Value}").Order(StringComparer.Ordinal));
        if (instrument.Series.TryGetValue(attributesKey, out var known))
        {
            _byUse.Remove(known.Use);
            _byUse.AddLast(known.Use);
            return known.Series;
        }
        var series = new MetricSeries(instrument.Info, attributes, _limits.MaxPointCount);
        instrument.Series[attributesKey] = new SeriesUse(series, _byUse.AddLast((key, attributesKey)));
        if (_byUse.Count > _limits.MaxSeriesCount)
            DropLeastUsed();
        return series;
    }

    private void DropLeastUsed()
    {
        var (key, attributes) = _byUse.First!.Value;
        _byUse.RemoveFirst();
        _instruments[key].Series.Remove(attributes);
        if (_instruments[key].Series.Count == 0)
            _instruments.Remove(key);
        _dropped++;
    }

    private IEnumerable<Instrument> Chosen(string? resource, string meter, string name) =>
        _instruments.Values.Where(instrument => instrument.Info.Name == name && instrument.Info.Meter == meter && ResourceFilter.Includes(resource, instrument.Info.Resource));

    private readonly record struct InstrumentKey(TelemetryResource Resource, string Meter, string Name);

    private sealed record Instrument(InstrumentInfo Info, BoundedLog<MetricExemplar> Exemplars)
    {
        public Dictionary<string, SeriesUse> Series { get; } = [];
    }

    private sealed record SeriesUse(MetricSeries Series, LinkedListNode<(InstrumentKey Instrument, string Attributes)> Use);
}
