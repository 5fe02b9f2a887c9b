using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Mcp.Resources;

[Collection(McpCollection.Name)]
public sealed class ConsoleToolsTests(McpPlatform platform)
{
    [Fact]
    public async Task The_last_lines_come_in_order_without_colours()
    {
        var answer = await platform.Client.AskAsync("list_console_logs", ("resourceName", "producers"), ("limit", 3));

        string[] lines = [.. answer.GetProperty("lines").EnumerateArray().Select(line => line.GetString()!)];
        Assert.Equal("producers-x1", answer.GetProperty("resource").GetString());
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z       Now listening on: http://localhost:5301$", lines[0]);
        Assert.Matches(@"^\[stderr\] \S+Z Unhandled exception\. System\.IO\.IOException: ", lines[1]);
        Assert.Equal(3, lines.Length);
        Assert.Equal("3 of 126 lines are shown. The newest are shown. Raise limit (at most 1000), or narrow with search.", answer.GetProperty("leftOut").GetString());
    }

    [Fact]
    public async Task A_search_finds_older_lines()
    {
        var answer = await platform.Client.AskAsync("list_console_logs", ("resourceName", "producers-x1"), ("search", "ROW 118"));

        Assert.EndsWith("Row 118 rejected: unit price '2.5599' has four decimals. It is in orders.dlq.", Assert.Single(answer.GetProperty("lines").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.False(answer.TryGetProperty("leftOut", out _));
    }

    [Fact]
    public async Task Of_several_instances_one_has_to_be_named() => Assert.Equal(
        "'consumers' has several instances: consumers-c3, consumers-d4. Name one of them.",
        await platform.Client.RefusalAsync("list_console_logs", ("resourceName", "consumers")));

    [Fact]
    public async Task The_name_has_to_be_given() =>
        Assert.Contains("resourceName", await platform.Client.RefusalAsync("list_console_logs"), StringComparison.Ordinal);

    [Fact]
    public async Task A_host_that_is_gone_is_said()
    {
        await using var host = await FakeHost.StartAsync();
        host.Application.Put(SampleResources.Orders());
        await using var dashboard = await DashboardServer.StartAsync(host.Url);
        await dashboard.UntilResourcesAsync(1);
        await using var client = await dashboard.ConnectAsync();
        await host.LeaveAsync();
        await dashboard.UntilLostAsync();

        Assert.StartsWith("The host does not tell the console of producers-x1 (Unavailable: ", await client.RefusalAsync("list_console_logs", ("resourceName", "producers")), StringComparison.Ordinal);
        Assert.Equal("The host does not answer: this is what it told last.", (await client.AskAsync("list_resources")).GetProperty("note").GetString());
    }
}
