using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Mcp.Resources;

/// <summary>What the model keeps from MCP, by Aspire's property, no tool tells of.</summary>
[Collection(McpCollection.Name)]
public sealed class ExcludedResourceTests(McpPlatform platform)
{
    [Fact]
    public async Task Neither_console_nor_commands_are_to_be_had()
    {
        Assert.StartsWith("There is no resource 'secret-store-i9'; ", await platform.Client.RefusalAsync("list_console_logs", ("resourceName", "secret-store-i9")), StringComparison.Ordinal);
        Assert.StartsWith("There is no resource 'secret-store-i9'; ", await platform.Client.RefusalAsync("execute_resource_command", ("resourceName", "secret-store-i9"), ("commandName", "stop")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nor_is_telemetry()
    {
        Assert.StartsWith("'secret-store' has sent no telemetry; ", await platform.Client.RefusalAsync("list_structured_logs", ("resourceName", "secret-store")), StringComparison.Ordinal);
        Assert.Equal("""{"logs":[]}""", (await platform.Client.AskAsync("list_structured_logs", ("search", "never"))).GetRawText());
        Assert.Equal("""{"traces":[]}""", (await platform.Client.AskAsync("list_traces", ("search", "never"))).GetRawText());
        Assert.StartsWith("There is no trace '", await platform.Client.RefusalAsync("list_trace_spans", ("traceId", OtlpData.Hex(OtlpData.TraceId(77)))), StringComparison.Ordinal);
    }
}
