using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Mcp.Telemetry;

[Collection(McpCollection.Name)]
public sealed class LogToolsTests(McpPlatform platform)
{
    private const string Tool = "list_structured_logs";

    [Fact]
    public async Task The_newest_come_last()
    {
        var answer = await platform.Client.AskAsync(Tool, ("resourceName", "producers"), ("limit", 2));

        Assert.Equal(["Order 536302 accepted with 3 lines", "Order 536301 accepted with 2 lines"], answer.Texts("logs", "message"));
        Assert.Equal("2 of 30 logs are shown. The newest are shown. Narrow with resourceName, level or search, or raise limit (at most 500); with limit 1 texts are not cut.", answer.GetProperty("leftOut").GetString());
    }

    [Fact]
    public async Task They_are_narrowed_by_level_and_search()
    {
        var answer = await platform.Client.AskAsync(Tool, ("level", "ERROR"), ("search", "could !536313"));

        Assert.Equal(["Order 536322 could not be written", "Order 536304 could not be written"], answer.Texts("logs", "message"));
        Assert.Equal("United Kingdom", answer.GetProperty("logs")[0].GetProperty("attributes").GetProperty("Country").GetString());
        Assert.StartsWith("Microsoft.Data.Sqlite.SqliteException: SQLite Error 5", answer.GetProperty("logs")[0].GetProperty("exception").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trace_has_its_own()
    {
        var answer = await platform.Client.AskAsync("list_trace_structured_logs", ("traceId", OtlpData.Hex(OtlpData.TraceId(SampleTelemetry.CrossingTrace))));

        Assert.Equal(["Order 536301 accepted with 2 lines", "Order 536301 written to the ledger"], answer.Texts("logs", "message"));
    }

    [Fact]
    public async Task Wrong_arguments_are_refused()
    {
        Assert.Equal("'nothing' has sent no telemetry; that have: consumers, kafka, producers. It may not run, or not send any.", await platform.Client.RefusalAsync(Tool, ("resourceName", "nothing")));
        Assert.Equal("There is no level 'loud'; there are: Trace, Debug, Information, Warning, Error, Critical.", await platform.Client.RefusalAsync(Tool, ("level", "loud")));
        Assert.Equal("'xyz' is no id of a trace, which has 32 hexadecimal digits. list_traces lists ids.", await platform.Client.RefusalAsync("list_trace_structured_logs", ("traceId", "xyz")));
        Assert.StartsWith("list_structured_logs cannot read its arguments: ", await platform.Client.RefusalAsync(Tool, ("limit", "many")), StringComparison.Ordinal);
    }
}
