using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Browser;

/// <summary>All pages of the sample application, each with something that shows that it is there.</summary>
internal static class BrowserPages
{
    public static readonly IReadOnlyList<(string Name, string Path, string Wait)> All =
    [
        ("resources", "", "tbody tr"),
        ("details", "?resource=producers-x1", ".panel .detail"),
        ("container", "?resource=orders-store-h8", ".panel .detail"),
        ("graph", "?view=Graph&resource=producers-x1", ".node.selected"),
        ("parameters", "?view=Parameters", ".parameters tbody tr"),
        ("console", "console/producers-x1", ".line.stderr"),
        ("console-exited", "console/ledger-audit-g7", ".console-note.tone-error"),
        ("logs", "logs", ".logs tbody tr"),
        ("traces", "traces", ".traces tbody tr"),
        ("trace", $"traces/{OtlpData.Hex(OtlpData.TraceId(SampleTelemetry.CrossingTrace))}", ".span-bar"),
        ("span", $"traces/{OtlpData.Hex(OtlpData.TraceId(4))}?span={OtlpData.Hex(OtlpData.SpanId(6))}", ".panel .detail"),
        ("data", "data", "tbody tr"),
        ("mcp-server", "mcp-server", "pre"),
        ("metrics-histogram", "metrics?meter=Streaming.Producers&instrument=messaging.client.operation.duration", ".chart path"),
        ("metrics-counter", "metrics?meter=Streaming.Producers&instrument=messaging.client.sent.messages", ".chart path"),
        ("metrics-gauge", "metrics?meter=Streaming.Consumers&instrument=kafka.consumer.lag", ".chart path"),
    ];
}
