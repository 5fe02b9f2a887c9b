using System.Collections.Immutable;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Live;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Metrics;

/// <summary>
/// The last points of all instruments. When there are too many series, the one that was longest not told of goes; when the
/// points take too many bytes, each series loses the older half of its own.
/// </summary>
public sealed class MetricStore
{
    private readonly Lock _lock = new();
    private readonly TelemetryLimitsOptions _limits;
    private readonly Dictionary<InstrumentKey, MetricInstrument> _instruments = [];
    private readonly LinkedList<MetricSeries> _byUse = new();
    private long _bytes;
    private long _dropped;

    internal MetricStore(TelemetryLimitsOptions limits) => _limits = limits;

    /// <summary>Notifies after each batch.</summary>
    public ChangeSource Changes { get; } = new();

    /// <summary>Series that had to go for others.</summary>
    public long Dropped
    {
        get { lock (_lock) return _dropped; }
    }

    /// <summary>Points that had to go for newer ones, of the series that are there.</summary>
    public long DroppedPoints
    {
        get { lock (_lock) return _byUse.Sum(series => series.Dropped); }
    }

    /// <summary>All instruments.</summary>
    public IReadOnlyList<InstrumentInfo> Instruments
    {
        get { lock (_lock) return [.. _instruments.Values.Select(instrument => instrument.Info)]; }
    }

    /// <summary>The series of an instrument in all service instances chosen, with their points from a time on.</summary>
    internal IReadOnlyList<SeriesSnapshot> Series(string? resource, string meter, string name, DateTimeOffset from = default)
    {
        lock (_lock)
        {
            return [.. Chosen(resource, meter, name).SelectMany(instrument => instrument.Series)
                .Select(series => new SeriesSnapshot(series.Instrument.Info.Resource, series.Attributes, series.Since(from)))];
        }
    }

    /// <summary>When an instrument was last told of; null where there is none.</summary>
    internal DateTimeOffset? LastPoint(string? resource, string meter, string name)
    {
        lock (_lock)
            return Chosen(resource, meter, name).SelectMany(instrument => instrument.Series).Max(series => series.LastTime);
    }

    /// <summary>All series of the instruments chosen, each with the text that tells it from others, with their points from a time on.</summary>
    internal IReadOnlyList<(InstrumentInfo Info, string Key, SeriesSnapshot Series)> All(Func<InstrumentInfo, bool> isChosen, DateTimeOffset from)
    {
        lock (_lock)
        {
            return [.. _instruments.Values.Where(instrument => isChosen(instrument.Info)).SelectMany(instrument => instrument.Series)
                .Select(series => (series.Instrument.Info, series.Key, new SeriesSnapshot(series.Instrument.Info.Resource, series.Attributes, series.Since(from))))];
        }
    }

    /// <summary>The last measurements of an instrument that belong to a trace, newest first.</summary>
    internal IReadOnlyList<MetricExemplar> Exemplars(string? resource, string meter, string name)
    {
        lock (_lock)
            return [.. Chosen(resource, meter, name).SelectMany(instrument => instrument.Exemplars.ToArray()).OrderByDescending(exemplar => exemplar.Time)];
    }

    /// <summary>Takes away the series of a service, or of all; they do not count as dropped.</summary>
    /// <param name="resource">The service, or <c>service/instance</c>; null for all.</param>
    internal void Clear(string? resource)
    {
        lock (_lock)
        {
            foreach (var series in _byUse.Where(series => ResourceFilter.Includes(resource, series.Instrument.Info.Resource)).ToArray())
                Remove(series);
        }
        Changes.Notify();
    }

    /// <summary>How many series each service instance has.</summary>
    internal IReadOnlyDictionary<TelemetryResource, int> CountSeries()
    {
        lock (_lock)
            return _byUse.CountBy(series => series.Instrument.Info.Resource).ToDictionary();
    }

    /// <summary>To be held while points are added; others wait.</summary>
    internal Lock.Scope Enter() => _lock.EnterScope();

    /// <returns>The instrument; null where there is none yet.</returns>
    internal MetricInstrument? Find(TelemetryResource resource, string meter, string name) =>
        _instruments.GetValueOrDefault(new InstrumentKey(resource, meter, name));

    internal MetricInstrument Add(InstrumentInfo info) =>
        _instruments[new InstrumentKey(info.Resource, info.Meter, info.Name)] = new MetricInstrument(info);

    /// <summary>Takes away an instrument none of whose points was taken.</summary>
    internal void RemoveIfEmpty(MetricInstrument instrument)
    {
        if (instrument.IsEmpty)
            _instruments.Remove(KeyOf(instrument));
    }

    /// <summary>Finds or makes the series of a point, adds it, and marks the series as the one last told of.</summary>
    /// <returns>False where the point is not newer than the last one.</returns>
    internal bool Add(MetricInstrument instrument, scoped in PointAttributes attributes, TelemetryReader reader, scoped in PointValue value)
    {
        var series = instrument.Find(attributes);
        if (series is null)
        {
            series = instrument.Add(reader.Attributes(attributes.Point, attributes.Tag), _limits.MaxPointCount);
            instrument.Remember(series, attributes);
        }
        return Add(series, value);
    }

    /// <inheritdoc cref="Add(MetricInstrument, in PointAttributes, TelemetryReader, in PointValue)"/>
    internal bool Add(MetricInstrument instrument, ImmutableArray<TelemetryAttribute> attributes, scoped in PointValue value) =>
        Add(instrument.Add(attributes, _limits.MaxPointCount), value);

    private bool Add(MetricSeries series, scoped in PointValue value)
    {
        if (series.Use.List is not null)
            _byUse.Remove(series.Use);
        _byUse.AddLast(series.Use);
        var bytes = series.Bytes;
        var isNewer = series.Add(value);
        _bytes += series.Bytes - bytes;
        if (_byUse.Count > _limits.MaxSeriesCount)
            DropLeastUsed();
        while (_bytes > _limits.MaxPointBytes)
            DropOlderHalves();
        return isNewer;
    }

    private void DropLeastUsed()
    {
        Remove(_byUse.First!.Value);
        _dropped++;
    }

    private void DropOlderHalves()
    {
        for (var node = _byUse.First; node is not null;)
        {
            var series = node.Value;
            node = node.Next;
            _bytes -= series.Bytes;
            series.DropOlderHalf();
            _bytes += series.Bytes;
            if (series.Count == 0)
                Remove(series);
        }
    }

    private void Remove(MetricSeries series)
    {
        _byUse.Remove(series.Use);
        _bytes -= series.Bytes;
        series.Instrument.Remove(series);
        RemoveIfEmpty(series.Instrument);
    }

    private static InstrumentKey KeyOf(MetricInstrument instrument) => new(instrument.Info.Resource, instrument.Info.Meter, instrument.Info.Name);

    private IEnumerable<MetricInstrument> Chosen(string? resource, string meter, string name) =>
        _instruments.Values.Where(instrument => instrument.Info.Name == name && instrument.Info.Meter == meter && ResourceFilter.Includes(resource, instrument.Info.Resource));

    private readonly record struct InstrumentKey(TelemetryResource Resource, string Meter, string Name);
}
