namespace Streaming.Dashboard.Benchmarks;

/// <summary>What services such as Producers and Consumers send, in the batches of OpenTelemetry's collector.</summary>
internal static class Workloads
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        new("logs", "opentelemetry.proto.collector.logs.v1.LogsService", LogRequests.Records, LogRequests.Of),
        new("spans", "opentelemetry.proto.collector.trace.v1.TraceService", SpanRequests.Spans, SpanRequests.Of),
        new("points", "opentelemetry.proto.collector.metrics.v1.MetricsService", PointRequests.Points, PointRequests.Of),
    ];
}
