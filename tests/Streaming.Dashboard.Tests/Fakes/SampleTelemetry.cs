using Google.Protobuf.Collections;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Metrics.V1;
using OpenTelemetry.Proto.Trace.V1;
using Streaming.Dashboard.Metrics;
using Streaming.Dashboard.StructuredLogs;
using Streaming.Dashboard.Traces;

namespace Streaming.Dashboard.Tests.Fakes;

/// <summary>Telemetry of orders that go from the producer through Kafka to the ledger.</summary>
internal static class SampleTelemetry
{
    /// <summary>The trace that crosses all services.</summary>
    public const int CrossingTrace = 1;

    public static void Fill(IServiceProvider services)
    {
        var now = DateTimeOffset.UtcNow;
        var (logs, traces, metrics) = (services.GetRequiredService<LogIngest>(), services.GetRequiredService<TraceIngest>(), services.GetRequiredService<MetricIngest>());
        for (var i = 30; i >= CrossingTrace; i--)
        {
            var start = now.AddSeconds(-i * 2);
            traces.Add(OtlpData.Traces("producers", Producing(i, start)).ResourceSpans);
            traces.Add(OtlpData.Traces("kafka", With(OtlpData.Span(i, 4, parent: 2, startMilliseconds: 9, milliseconds: 3, name: "append orders-3", origin: start), Span.Types.SpanKind.Internal)).ResourceSpans);
            traces.Add(OtlpData.Traces("consumers", Consuming(i, start)).ResourceSpans);
            logs.Add(OtlpData.Logs("producers", Log($"Order 5363{i:00} accepted with {i % 7 + 1} lines", 9, i, 1, start)).ResourceLogs);
            logs.Add(OtlpData.Logs("consumers", i % 9 == 4 ? Failed(i, start) : Log($"Order 5363{i:00} written to the ledger", i % 5 == 0 ? 5 : 9, i, 6, start.AddMilliseconds(38))).ResourceLogs);
        }
        for (var second = 600; second >= 0; second--)
            metrics.Add(Metrics(now.AddSeconds(-second), 600 - second));
    }

    /// <summary>The metrics of one second.</summary>
    public static RepeatedField<ResourceMetrics> Metrics(DateTimeOffset time, int second)
    {
        double[] bounds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1];
        double[] rates = [30, 50, 26, 10, 5, 3, 2, 0.8, 0, 0, 0];
        // The slower, the more they swing.
        var counts = rates.Select((rate, bucket) => (ulong)Total(rate, second, swing: bucket / 11.0)).ToArray();
        var duration = OtlpData.Histogram("messaging.client.operation.duration", AggregationTemporality.Cumulative, OtlpData.Buckets(time, bounds, counts));
        duration.Description = "Duration of messaging operation initiated by a producer or consumer client.";
        if (second > 0 && second % 40 == 0)
            duration.Histogram.DataPoints[0].Exemplars.Add(new Exemplar { TimeUnixNano = OtlpData.Nanoseconds(time), AsDouble = 0.021, TraceId = OtlpData.TraceId(CrossingTrace), SpanId = OtlpData.SpanId(2) });
        var sent = OtlpData.Counter("messaging.client.sent.messages", AggregationTemporality.Cumulative, [.. new[] { ("orders", 50.0), ("orders.dlq", 0.4) }.Select(topic =>
            OtlpData.Point(time, Math.Floor(Total(topic.Item2, second, swing: 0.4)), OtlpData.Attribute("messaging.destination.name", topic.Item1)))]);
        (sent.Unit, sent.Description) = ("{message}", "Number of messages a producer attempted to send to the broker.");
        var lag = OtlpData.Gauge("kafka.consumer.lag", [.. Enumerable.Range(0, 6).Select(partition =>
            OtlpData.Point(time, Math.Max(0, Math.Round(12 * (1.2 + Math.Sin(second / (20.0 + partition * 5) + partition)))), OtlpData.Attribute("partition", $"{partition}")))]);
        (lag.Unit, lag.Description) = ("{record}", "Records between the group's offset and the end of the partition.");
        var request = OtlpData.Metrics("producers", duration, sent);
        request.ResourceMetrics[0].ScopeMetrics[0].Scope.Name = "Streaming.Producers";
        var consumers = OtlpData.Metrics("consumers", lag);
        consumers.ResourceMetrics[0].ScopeMetrics[0].Scope.Name = "Streaming.Consumers";
        return [.. request.ResourceMetrics, .. consumers.ResourceMetrics];
    }

    /// <summary>What a rate that swings has come to after so many seconds.</summary>
    private static double Total(double rate, int second, double swing) => rate * (second + swing * 40 * (1 - Math.Cos(second / 40.0)));

    private static Span[] Producing(int trace, DateTimeOffset start) =>
    [
        With(OtlpData.Span(trace, 1, milliseconds: 24 + trace % 11, name: "POST /orders", origin: start), Span.Types.SpanKind.Server, OtlpData.Attribute("http.request.method", "POST"), OtlpData.Attribute("http.route", "/orders"), OtlpData.Attribute("http.response.status_code", "202")),
        With(OtlpData.Span(trace, 2, parent: 1, startMilliseconds: 4, milliseconds: 17, name: "send orders", origin: start), Span.Types.SpanKind.Producer, OtlpData.Attribute("messaging.system", "kafka"), OtlpData.Attribute("messaging.destination.name", "orders"), OtlpData.Attribute("messaging.destination.partition.id", "3")),
    ];

    private static Span[] Consuming(int trace, DateTimeOffset start)
    {
        var process = With(OtlpData.Span(trace, 5, parent: 2, startMilliseconds: 29, milliseconds: 21 + trace % 13, name: "process orders", origin: start), Span.Types.SpanKind.Consumer,
            OtlpData.Attribute("messaging.system", "kafka"), OtlpData.Attribute("messaging.consumer.group.name", "ledger"), OtlpData.Attribute("messaging.kafka.offset", $"{1000 + trace}"));
        var write = With(OtlpData.Span(trace, 6, parent: 5, startMilliseconds: 33, milliseconds: 9 + trace % 5, name: "INSERT ledger", origin: start), Span.Types.SpanKind.Client, OtlpData.Attribute("db.system.name", "sqlite"));
        write.Events.Add(new Span.Types.Event { Name = "transaction begun", TimeUnixNano = OtlpData.Nanoseconds(start.AddMilliseconds(34)) });
        process.Links.Add(new Span.Types.Link { TraceId = OtlpData.TraceId(trace + 1), SpanId = OtlpData.SpanId(2) });
        if (trace % 9 == 4)
            write.Status = new Status { Code = Status.Types.StatusCode.Error, Message = "database is locked" };
        return [process, write];
    }

    private static Span With(Span span, Span.Types.SpanKind kind, params KeyValue[] attributes)
    {
        span.Kind = kind;
        span.Attributes.AddRange(attributes);
        return span;
    }

    private static OpenTelemetry.Proto.Logs.V1.LogRecord Failed(int trace, DateTimeOffset start)
    {
        var record = Log($"Order 5363{trace:00} could not be written", 17, trace, 6, start.AddMilliseconds(40));
        record.Attributes.Add(OtlpData.Attribute("exception.type", "Microsoft.Data.Sqlite.SqliteException"));
        record.Attributes.Add(OtlpData.Attribute("exception.stacktrace", "Microsoft.Data.Sqlite.SqliteException: SQLite Error 5: 'database is locked'.\n   at Microsoft.Data.Sqlite.SqliteCommand.ExecuteReader()\n   at Streaming.Consumers.Ledger.LedgerWriter.WriteAsync(Batch batch) in Ledger/LedgerWriter.cs:line 58"));
        return record;
    }

    private static OpenTelemetry.Proto.Logs.V1.LogRecord Log(string message, int severity, int trace, int span, DateTimeOffset time)
    {
        var record = OtlpData.Log(message, severity, OtlpData.Attribute("InvoiceNo", $"5363{trace:00}"), OtlpData.Attribute("Country", trace % 3 == 0 ? "EIRE" : "United Kingdom"));
        (record.TraceId, record.SpanId, record.TimeUnixNano) = (OtlpData.TraceId(trace), OtlpData.SpanId(span), OtlpData.Nanoseconds(time));
        return record;
    }
}
