using System.Collections.Immutable;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Metrics;

/// <summary>The series of an instrument, found by the bytes of their attributes, so that no text is made of what is known. Not thread-safe.</summary>
internal sealed class MetricInstrument
{
    private const int ExemplarsKept = 20;

    // A sender that shuffles the attributes of each point would fill the memory with spellings of one series.
    private const int MostSpellings = 4;
    private readonly Dictionary<string, MetricSeries> _series = [];
    private readonly Dictionary<byte[], MetricSeries> _spellings = new(ByteComparer.Instance);
    private readonly Dictionary<byte[], MetricSeries>.AlternateLookup<ReadOnlySpan<byte>> _bySpelling;

    public MetricInstrument(InstrumentInfo info)
    {
        Info = info;
        _bySpelling = _spellings.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    public InstrumentInfo Info { get; }

    public BoundedLog<MetricExemplar> Exemplars { get; } = new(ExemplarsKept);

    public IEnumerable<MetricSeries> Series => _series.Values;

    public bool IsEmpty => _series.Count == 0;

    /// <returns>The series of attributes in this spelling; null where the spelling is not known.</returns>
    public MetricSeries? Find(scoped in PointAttributes attributes) =>
        attributes.AreInOnePiece && _bySpelling.TryGetValue(attributes.Bytes, out var known) ? known : null;

    /// <summary>Finds the series by what the attributes say, or makes it.</summary>
    public MetricSeries Add(ImmutableArray<TelemetryAttribute> attributes, int maxPoints)
    {
        var key = string.Join('\u001f', attributes.Select(attribute => $"{attribute.Key}\u001e{attribute.Value}").Order(StringComparer.Ordinal));
        if (!_series.TryGetValue(key, out var series))
            _series[key] = series = new MetricSeries(this, key, attributes, maxPoints);
        return series;
    }

    /// <summary>Makes the series known by the spelling of its attributes.</summary>
    public void Remember(MetricSeries series, scoped in PointAttributes spelling)
    {
        if (!spelling.AreInOnePiece || series.Spellings.Count == MostSpellings)
            return;
        var bytes = spelling.Bytes.ToArray();
        series.Spellings.Add(bytes);
        _spellings[bytes] = series;
    }

    public void Remove(MetricSeries series)
    {
        _series.Remove(series.Key);
        foreach (var spelling in series.Spellings)
            _spellings.Remove(spelling);
    }
}
