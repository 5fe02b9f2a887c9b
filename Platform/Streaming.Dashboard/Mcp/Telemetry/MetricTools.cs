using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Streaming.Dashboard.Api;
using Streaming.Dashboard.Mcp.Answers;
using Streaming.Dashboard.Metrics;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Mcp.Telemetry;

/// <summary>Tells of metrics.</summary>
internal sealed class MetricTools(MetricStore store, ServiceFinder services, TimeProvider time)
{
    private const string List = "list_metrics";
    private const int UsualPoints = 10;
    private const int UsualSeconds = 300;
    private const string MoreInstruments = "Narrow with resourceName.";
    private const string MoreSeries = "Narrow with resourceName, or lower points.";

    [McpServerTool(Name = List, Title = "Metrics", ReadOnly = true, OpenWorld = false)]
    [Description("Lists the instruments that services measure with, with unit and meaning; list_metric_points has their values.")]
    public CallToolResult ListMetrics([Description("A service, or service/instance; all where it is not given.")] string? resourceName = null)
    {
        var (chosen, isShown) = (services.Find(resourceName), services.Shown());
        ToolInstrument[] found = [.. store.Instruments.Where(info => ResourceFilter.Includes(chosen, info.Resource) && isShown(info.Resource)).Select(ToolInstrument.Of).Distinct()
            .OrderBy(instrument => (instrument.Resource, instrument.Meter, instrument.Instrument))];
        return new ToolAnswer().List("metrics", found, found.Length, MoreInstruments).Result();
    }

    [McpServerTool(Name = "list_metric_points", Title = "Points of a metric", ReadOnly = true, OpenWorld = false)]
    [Description("Lists the newest points of an instrument, a series for each set of attributes. Values of counters and histograms are totals: the rate is their difference over time.")]
    public CallToolResult ListMetricPoints(
        [Description("The instrument's name.")] string instrument,
        [Description("A service, or service/instance; all where it is not given.")] string? resourceName = null,
        [Description("The meter, where several have an instrument of that name.")] string? meter = null,
        [Description("How far back, in seconds; usually 300.")] int? seconds = null,
        [Description("How many points of each series; usually 10, at most 500.")] int? points = null)
    {
        var isShown = services.Shown();
        InstrumentInfo[] known = [.. store.Instruments.Where(info => isShown(info.Resource))];
        if (!known.Any(info => info.Name == instrument && (string.IsNullOrEmpty(meter) || info.Meter == meter)))
            throw ToolException.Unknown("instrument", string.IsNullOrEmpty(meter) ? instrument : $"{instrument} of {meter}", known.Select(info => info.Name).Distinct().Order(StringComparer.Ordinal), List);
        var parameters = new MetricParameters(services.Find(resourceName), string.IsNullOrEmpty(meter) ? null : meter, instrument, seconds ?? UsualSeconds, null);
        var most = ToolLimit.Of(points, UsualPoints);
        ApiSeries[] series = [.. new MetricCursor(store, parameters, time).Read().Where(IsShown).Select(series => series with { Points = [.. series.Points.TakeLast(most)] })];
        return new ToolAnswer().List("series", series, series.Length, MoreSeries).Set("note", series.Length == 0 ? $"No point is of the last {parameters.Seconds} s. Raise seconds." : null).Result();

        bool IsShown(ApiSeries candidate) => known.Any(info => info.Resource.Name == candidate.Resource && info.Resource.InstanceId == (candidate.Instance ?? ""));
    }
}
