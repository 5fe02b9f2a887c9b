using Streaming.Dashboard.Exchange;
using Streaming.Dashboard.Metrics;
using Streaming.Dashboard.Resources;
using Streaming.Dashboard.StructuredLogs;
using Streaming.Dashboard.Traces;

namespace Streaming.Dashboard.Api;

internal static class ApiServiceExtensions
{
    /// <summary>What the pages show, as JSON. It asks for the same login as they do, or for the token itself.</summary>
    public static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api");
        api.MapGet("/resources", (ResourceStore store, TimeProvider time, string? resource, bool follow = false) =>
            new JsonFeed<ApiResource>("resources", new ResourceCursor(store, resource).Read, store.Changes, time) { Follows = follow });
        api.MapGet("/logs", (LogStore store, TimeProvider time, [AsParameters] LogParameters parameters) =>
            new JsonFeed<ApiLog>("logs", new LogCursor(store, parameters).Read, store.Changes, time) { Follows = parameters.Follow ?? false });
        api.MapGet("/spans", (TraceStore store, TimeProvider time, [AsParameters] SpanParameters parameters) =>
            new JsonFeed<ApiSpan>("spans", new SpanCursor(store, parameters).Read, store.Changes, time) { Follows = parameters.Follow ?? false });
        api.MapGet("/metrics", (MetricStore store, TimeProvider time, [AsParameters] MetricParameters parameters) =>
            new JsonFeed<ApiSeries>("metrics", new MetricCursor(store, parameters, time).Read, store.Changes, time) { Follows = parameters.Follow ?? false });
        api.MapGet("/telemetry", (TelemetryArchive archive, TimeProvider time, string? resource) => new ArchiveDownload(archive, resource, time));
        api.MapFallback(() => Results.NotFound());
    }
}
