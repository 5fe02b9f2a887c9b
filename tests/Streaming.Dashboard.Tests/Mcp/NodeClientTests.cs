using System.Text.Json;
using Streaming.Dashboard.Tests.Fakes;
using Streaming.Tests;

namespace Streaming.Dashboard.Tests.Mcp;

/// <summary>The client of the protocol's makers for JavaScript, at an address of the server's own.</summary>
public sealed class NodeClientTests
{
    private const string Key = "key-of-programs";

    [Fact]
    public async Task The_javascript_client_lists_and_calls_tools()
    {
        NodeScript.Require("@modelcontextprotocol/sdk");
        await using var dashboard = await DashboardServer.StartAsync(null, ("Dashboard:Mcp:PrimaryApiKey", Key), ("ASPIRE_DASHBOARD_MCP_ENDPOINT_URL", "http://127.0.0.1:0"));
        SampleTelemetry.Fill(dashboard.Services);

        JsonElement[] seen = [.. (await NodeScript.RunAsync("mcp.mjs", [dashboard.McpUrl.ToString(), Key])).Select(line => JsonDocument.Parse(line).RootElement)];

        Assert.Equal("streaming-dashboard", seen[0].GetProperty("server").GetString());
        Assert.Equal(
            ["list_metric_points object True", "list_metrics object True", "list_structured_logs object True", "list_trace_spans object True", "list_trace_structured_logs object True", "list_traces object True"],
            seen[1].GetProperty("tools").EnumerateArray().Select(tool => $"{tool.GetProperty("name")} {tool.GetProperty("schema")} {tool.GetProperty("readOnly")}").Order(StringComparer.Ordinal));
        Assert.Equal("POST /orders", seen[2].GetProperty("structuredContent").GetProperty("traces")[0].GetProperty("name").GetString());
        Assert.Equal(
            (true, "'nothing' has sent no telemetry; that have: consumers, kafka, producers. It may not run, or not send any."),
            (seen[3].GetProperty("isError").GetBoolean(), seen[3].GetProperty("content")[0].GetProperty("text").GetString()));
        Assert.Equal("[]", seen[4].GetProperty("errors").GetRawText());
    }
}
