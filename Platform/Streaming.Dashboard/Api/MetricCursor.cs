using Streaming.Dashboard.Metrics;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Api;

/// <summary>Gives the series that have new points, with these points.</summary>
internal sealed class MetricCursor(MetricStore store, MetricParameters parameters, TimeProvider time)
{
    private const int UsualSeconds = 300;
    private readonly DateTimeOffset _from = time.GetUtcNow().AddSeconds(-Math.Clamp(parameters.Seconds ?? UsualSeconds, 0, TimeSpan.SecondsPerDay * 366L));
    private Dictionary<(InstrumentInfo, string), DateTimeOffset> _read = [];

    public IReadOnlyList<ApiSeries> Read()
    {
        List<ApiSeries> found = [];
        // What is gone from the store is forgotten here too.
        Dictionary<(InstrumentInfo, string), DateTimeOffset> read = [];
        foreach (var (info, key, series) in store.All(IsChosen, _from))
        {
            var last = _read.GetValueOrDefault((info, key), _from.AddTicks(-1));
            MetricPoint[] points = [.. series.Points.Where(point => point.Time > last)];
            read[(info, key)] = points.Length > 0 ? points[^1].Time : last;
            if (points.Length > 0)
                found.Add(ApiSeries.Of(info, series, points));
        }
        _read = read;
        return found;
    }

    private bool IsChosen(InstrumentInfo info) =>
        ResourceFilter.Includes(parameters.Resource, info.Resource)
        && (parameters.Meter is null || parameters.Meter == info.Meter)
        && (parameters.Instrument is null || parameters.Instrument == info.Name);
}
