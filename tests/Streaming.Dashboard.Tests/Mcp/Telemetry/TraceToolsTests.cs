using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Mcp.Telemetry;

[Collection(McpCollection.Name)]
public sealed class TraceToolsTests(McpPlatform platform)
{
    private static readonly string Crossing = OtlpData.Hex(OtlpData.TraceId(SampleTelemetry.CrossingTrace));

    [Fact]
    public async Task The_latest_come_first()
    {
        var answer = await platform.Client.AskAsync("list_traces", ("limit", 1));

        var trace = Assert.Single(answer.GetProperty("traces").EnumerateArray());
        Assert.Equal((Crossing, "POST /orders", "producers", 5, false), (trace.GetProperty("traceId").GetString(), trace.GetProperty("name").GetString(), trace.GetProperty("resource").GetString(), trace.GetProperty("spans").GetInt32(), trace.GetProperty("hasErrors").GetBoolean()));
        Assert.Equal(["producers", "kafka", "consumers"], trace.GetProperty("resources").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal("1 of 30 traces are shown. The latest are shown. Narrow with resourceName, search or errorsOnly, or raise limit (at most 500).", answer.GetProperty("leftOut").GetString());
    }

    [Fact]
    public async Task They_are_narrowed()
    {
        var failed = await platform.Client.AskAsync("list_traces", ("errorsOnly", true), ("resourceName", "consumers"));
        var found = await platform.Client.AskAsync("list_traces", ("search", "messaging.kafka.offset=1007"));

        Assert.Equal(["True"], failed.Texts("traces", "hasErrors").Distinct());
        Assert.Equal([OtlpData.Hex(OtlpData.TraceId(7))], found.Texts("traces", "traceId"));
    }

    [Fact]
    public async Task A_trace_has_spans()
    {
        var answer = await platform.Client.AskAsync("list_trace_spans", ("traceId", Crossing));

        Assert.Equal(["POST /orders", "send orders", "append orders-3", "process orders", "INSERT ledger"], answer.Texts("spans", "name"));
        Assert.Equal("transaction begun", answer.GetProperty("spans")[4].GetProperty("events")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_trace_that_there_is_not_is_refused() => Assert.Equal(
        "There is no trace '000000000000000000000000000000ff': none of its spans has come, or it was pushed out by newer ones. list_traces lists those that there are.",
        await platform.Client.RefusalAsync("list_trace_spans", ("traceId", "000000000000000000000000000000ff")));
}
