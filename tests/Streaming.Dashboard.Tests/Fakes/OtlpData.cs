using System.Text;
using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Logs.V1;
using OpenTelemetry.Proto.Metrics.V1;
using OpenTelemetry.Proto.Resource.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace Streaming.Dashboard.Tests.Fakes;

/// <summary>Writes telemetry as services send it.</summary>
internal static class OtlpData
{
    public static KeyValue Attribute(string key, string value) => new() { Key = key, Value = new AnyValue { StringValue = value } };

    public static Resource Service(string name, string instance = "") => new()
    {
        Attributes = { instance.Length > 0 ? [Attribute("service.name", name), Attribute("service.instance.id", instance)] : [Attribute("service.name", name)] },
    };

    /// <summary>A trace id of 16 bytes made from a number.</summary>
    public static ByteString TraceId(int number) => ByteString.CopyFrom(Encoding.ASCII.GetBytes($"{number:D16}"));

    /// <summary>A span id of 8 bytes made from a number.</summary>
    public static ByteString SpanId(int number) => ByteString.CopyFrom(Encoding.ASCII.GetBytes($"{number:D8}"));

    public static string Hex(ByteString id) => Convert.ToHexStringLower(id.Span);

    public static ulong Nanoseconds(DateTimeOffset time) => (ulong)(time - DateTimeOffset.UnixEpoch).Ticks * 100;

    public static ExportLogsServiceRequest Logs(string service, params LogRecord[] records) => new()
    {
        ResourceLogs = { new ResourceLogs { Resource = Service(service), ScopeLogs = { new ScopeLogs { Scope = new() { Name = "Category" }, LogRecords = { records } } } } },
    };

    public static LogRecord Log(string message, int severity = 9, params KeyValue[] attributes) =>
        new() { SeverityNumber = severity, Body = new AnyValue { StringValue = message }, Attributes = { attributes } };

    public static ExportTraceServiceRequest Traces(string service, params Span[] spans) => new()
    {
        ResourceSpans = { new ResourceSpans { Resource = Service(service), ScopeSpans = { new ScopeSpans { Scope = new() { Name = "Library" }, Spans = { spans } } } } },
    };

    public static Span Span(int trace, int span, int parent = 0, int startMilliseconds = 0, int milliseconds = 10, string? name = null, DateTimeOffset? origin = null)
    {
        var start = (origin ?? SampleResources.Start).AddMilliseconds(startMilliseconds);
        return new Span
        {
            TraceId = TraceId(trace),
            SpanId = SpanId(span),
            ParentSpanId = parent == 0 ? ByteString.Empty : SpanId(parent),
            Name = name ?? $"span {span}",
            StartTimeUnixNano = Nanoseconds(start),
            EndTimeUnixNano = Nanoseconds(start.AddMilliseconds(milliseconds)),
        };
    }

    public static ExportMetricsServiceRequest Metrics(string service, params Metric[] metrics) => new()
    {
        ResourceMetrics = { new ResourceMetrics { Resource = Service(service), ScopeMetrics = { new ScopeMetrics { Scope = new() { Name = "Meter" }, Metrics = { metrics } } } } },
    };

    public static NumberDataPoint Point(DateTimeOffset time, double value, params KeyValue[] attributes) =>
        new() { TimeUnixNano = Nanoseconds(time), AsDouble = value, Attributes = { attributes } };

    public static Metric Gauge(string name, params NumberDataPoint[] points) => new() { Name = name, Gauge = new() { DataPoints = { points } } };

    public static Metric Counter(string name, AggregationTemporality temporality, params NumberDataPoint[] points) =>
        new() { Name = name, Sum = new() { IsMonotonic = true, AggregationTemporality = temporality, DataPoints = { points } } };

    public static HistogramDataPoint Buckets(DateTimeOffset time, double[] bounds, params ulong[] counts) =>
        new() { TimeUnixNano = Nanoseconds(time), Count = (ulong)counts.Sum(count => (long)count), ExplicitBounds = { bounds }, BucketCounts = { counts } };

    public static Metric Histogram(string name, AggregationTemporality temporality, params HistogramDataPoint[] points) =>
        new() { Name = name, Unit = "s", Histogram = new() { AggregationTemporality = temporality, DataPoints = { points } } };
}
