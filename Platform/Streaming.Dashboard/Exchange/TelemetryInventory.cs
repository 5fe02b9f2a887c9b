using Streaming.Dashboard.Metrics;
using Streaming.Dashboard.StructuredLogs;
using Streaming.Dashboard.Telemetry;
using Streaming.Dashboard.Traces;

namespace Streaming.Dashboard.Exchange;

/// <summary>What telemetry there is of which service, and its removal.</summary>
internal sealed class TelemetryInventory(LogStore logs, TraceStore traces, MetricStore metrics, TelemetryResources resources)
{
    /// <summary>All service instances, by name.</summary>
    public IReadOnlyList<ServiceTelemetry> List()
    {
        var records = logs.Snapshot().CountBy(entry => entry.Resource).ToDictionary();
        var spans = traces.Snapshot().SelectMany(trace => trace.Spans).CountBy(span => span.Resource).ToDictionary();
        var series = metrics.CountSeries();
        return [.. resources.All.Union(records.Keys).Union(spans.Keys).Union(series.Keys)
            .Select(resource => new ServiceTelemetry(resource, records.GetValueOrDefault(resource), spans.GetValueOrDefault(resource), series.GetValueOrDefault(resource)))];
    }

    /// <summary>Takes away all telemetry of a service, or of all.</summary>
    /// <param name="resource">The service, or <c>service/instance</c>; null for all.</param>
    public void Clear(string? resource)
    {
        logs.Clear(resource);
        traces.Clear(resource);
        metrics.Clear(resource);
        resources.Clear(resource);
    }
}
