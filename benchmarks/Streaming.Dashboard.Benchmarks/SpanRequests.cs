using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace Streaming.Dashboard.Benchmarks;

/// <summary>Traces of four spans with eight attributes each; every fourth span has an event, every eighth a link.</summary>
internal static class SpanRequests
{
    public const int Spans = 1_000;
    private const int SpansPerTrace = 4;

    // With four senders more spans than the dashboard keeps, so that none comes again while it is still there.
    private const int Different = 60;

    public static IReadOnlyList<TimedRequest> Of(int sender)
    {
        var random = new Random(sender);
        return [.. Enumerable.Range(0, Different).Select(_ => Request(sender, random))];
    }

    private static TimedRequest Request(int sender, Random random)
    {
        var spans = Enumerable.Range(0, Spans / SpansPerTrace).SelectMany(_ => Trace(random));
        var scope = new ScopeSpans { Scope = new() { Name = "Streaming.Messaging" }, Spans = { spans } };
        return new(new ExportTraceServiceRequest { ResourceSpans = { new ResourceSpans { Resource = Telemetry.Service(sender), ScopeSpans = { scope } } } }.ToByteArray());
    }

    private static IEnumerable<Span> Trace(Random random)
    {
        var trace = Telemetry.Id(random, 16);
        var parent = ByteString.Empty;
        for (var i = 0; i < SpansPerTrace; i++)
        {
            var span = new Span
            {
                TraceId = trace,
                SpanId = Telemetry.Id(random, 8),
                ParentSpanId = parent,
                Name = i % 2 == 0 ? "send orders" : "process orders",
                Kind = i % 2 == 0 ? Span.Types.SpanKind.Producer : Span.Types.SpanKind.Consumer,
                StartTimeUnixNano = TimedRequest.TimeMark,
                EndTimeUnixNano = TimedRequest.TimeMark,
                Attributes =
                {
                    Telemetry.Text("messaging.system", "kafka"), Telemetry.Text("messaging.operation.name", "send"), Telemetry.Text("messaging.operation.type", "send"),
                    Telemetry.Text("messaging.destination.name", "orders"), Telemetry.Text("messaging.destination.partition.id", $"{random.Next(6)}"),
                    Telemetry.Text("messaging.client.id", "producers-1"), Telemetry.Text("messaging.kafka.message.key", $"{random.Next(500_000, 600_000)}"),
                    Telemetry.Number("messaging.kafka.offset", random.Next()),
                },
            };
            if (i == 1)
                span.Events.Add(new Span.Types.Event { Name = "stored", TimeUnixNano = TimedRequest.TimeMark, Attributes = { Telemetry.Text("batch", "17") } });
            if (i == 3 && random.Next(2) == 0)
                span.Links.Add(new Span.Types.Link { TraceId = Telemetry.Id(random, 16), SpanId = Telemetry.Id(random, 8) });
            parent = span.SpanId;
            yield return span;
        }
    }
}
