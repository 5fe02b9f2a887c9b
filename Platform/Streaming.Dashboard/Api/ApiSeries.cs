using Streaming.Dashboard.Metrics;

namespace Streaming.Dashboard.Api;

/// <summary>The points of an instrument for one set of attributes, in the API. Values of counters and histograms are totals.</summary>
internal sealed record ApiSeries(
    string Resource, string? Instance, string Meter, string Instrument, InstrumentKind Kind, string? Unit, string? Description,
    IReadOnlyDictionary<string, string>? Attributes, IReadOnlyList<ApiPoint> Points)
{
    public static ApiSeries Of(InstrumentInfo info, SeriesSnapshot series, IEnumerable<MetricPoint> points) => new(
        info.Resource.Name, ApiAttributes.TextOrNull(info.Resource.InstanceId), info.Meter, info.Name, info.Kind, ApiAttributes.TextOrNull(info.Unit),
        ApiAttributes.TextOrNull(info.Description), ApiAttributes.Of(series.Attributes), [.. points.Select(ApiPoint.Of)]);
}
