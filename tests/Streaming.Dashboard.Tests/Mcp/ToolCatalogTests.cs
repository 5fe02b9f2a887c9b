using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Mcp;

[Collection(McpCollection.Name)]
public sealed class ToolCatalogTests(McpPlatform platform)
{
    private static readonly string[] OfTelemetry = ["list_metric_points", "list_metrics", "list_structured_logs", "list_trace_spans", "list_trace_structured_logs", "list_traces"];
    private static readonly string[] OfTheHost = ["execute_resource_command", "list_console_logs", "list_resources"];
    private static readonly string[] OfKafka = ["get_consumer_group", "get_topic", "list_consumer_groups", "list_dead_letters", "list_messages", "list_topics"];
    private static readonly string[] OfTheRegistry = ["get_schema", "list_schemas"];
    private static readonly string[] OfJobs = ["list_jobs"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_is_there_where_all_is_configured()
    {
        var tools = await platform.Client.ListToolsAsync(cancellationToken: Cancellation);

        Assert.Equal([.. new[] { OfTelemetry, OfTheHost, OfKafka, OfTheRegistry, OfJobs }.SelectMany(names => names).Order(StringComparer.Ordinal)], tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool => Assert.False(string.IsNullOrEmpty(tool.Description)));
    }

    [Fact]
    public async Task What_changes_something_says_so()
    {
        var tools = await platform.Client.ListToolsAsync(cancellationToken: Cancellation);

        Assert.All(tools, tool => Assert.Equal(
            tool.Name == "execute_resource_command" ? (false, true, false) : (true, (bool?)null, false),
            (tool.ProtocolTool.Annotations!.ReadOnlyHint, tool.ProtocolTool.Annotations.DestructiveHint, tool.ProtocolTool.Annotations.OpenWorldHint)));
    }

    [Fact]
    public async Task What_is_not_configured_has_no_tools()
    {
        await using var host = await FakeHost.StartAsync();
        await using var bare = await DashboardServer.StartAsync();
        await using var some = await DashboardServer.StartAsync(host.Url, ("Streams:SchemaRegistry:Url", "http://127.0.0.1:1"));

        var (ofBare, ofSome) = (await NamesAsync(bare), await NamesAsync(some));

        Assert.Equal(OfTelemetry, ofBare);
        Assert.Equal([.. new[] { OfTelemetry, OfTheHost, OfTheRegistry }.SelectMany(names => names).Order(StringComparer.Ordinal)], ofSome);
    }

    [Fact]
    public void The_server_says_what_it_is()
    {
        Assert.Equal(("streaming-dashboard", "Streaming dashboard"), (platform.Client.ServerInfo!.Name, platform.Client.ServerInfo.Title));
        Assert.StartsWith("Shows a running application of services and its Kafka streams", platform.Client.ServerInstructions, StringComparison.Ordinal);
        Assert.Null(platform.Client.SessionId);
    }

    private static async Task<string[]> NamesAsync(DashboardServer dashboard)
    {
        await using var client = await dashboard.ConnectAsync();
        return [.. (await client.ListToolsAsync(cancellationToken: Cancellation)).Select(tool => tool.Name).Order(StringComparer.Ordinal)];
    }
}
