using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Logs.V1;

namespace Streaming.Dashboard.Benchmarks;

/// <summary>Log records with a message of some 60 characters, six attributes and a trace.</summary>
internal static class LogRequests
{
    public const int Records = 1_000;
    private const int Different = 16;

    public static IReadOnlyList<TimedRequest> Of(int sender)
    {
        var random = new Random(sender);
        return [.. Enumerable.Range(0, Different).Select(_ => Request(sender, random))];
    }

    private static TimedRequest Request(int sender, Random random)
    {
        var records = Enumerable.Range(0, Records).Select(_ => Record(random));
        var scope = new ScopeLogs { Scope = new() { Name = "Streaming.Consumers.Ledger" }, LogRecords = { records } };
        return new(new ExportLogsServiceRequest { ResourceLogs = { new ResourceLogs { Resource = Telemetry.Service(sender), ScopeLogs = { scope } } } }.ToByteArray());
    }

    private static LogRecord Record(Random random)
    {
        var (invoice, partition) = (random.Next(500_000, 600_000), random.Next(6));
        return new LogRecord
        {
            TimeUnixNano = TimedRequest.TimeMark,
            ObservedTimeUnixNano = TimedRequest.TimeMark,
            SeverityNumber = 9,
            SeverityText = "Information",
            Body = new AnyValue { StringValue = $"Order {invoice} of partition {partition} is written to the ledger" },
            TraceId = Telemetry.Id(random, 16),
            SpanId = Telemetry.Id(random, 8),
            Attributes =
            {
                Telemetry.Number("InvoiceNo", invoice), Telemetry.Number("Partition", partition), Telemetry.Number("Offset", random.Next()),
                Telemetry.Text("Country", random.Next(2) == 0 ? "United Kingdom" : "EIRE"), Telemetry.Text("Topic", "orders"),
                Telemetry.Text("{OriginalFormat}", "Order {InvoiceNo} of partition {Partition} is written to the ledger"),
            },
        };
    }
}
