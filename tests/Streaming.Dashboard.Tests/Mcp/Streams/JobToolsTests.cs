using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Mcp.Streams;

[Collection(McpCollection.Name)]
public sealed class JobToolsTests(McpPlatform platform)
{
    [Fact]
    public async Task Jobs_of_all_kinds_are_listed()
    {
        var answer = await platform.Client.AskAsync("list_jobs");

        Assert.Equal(["broken", "revenue", "revenue-windows"], answer.Texts("jobs", "name").Order(StringComparer.Ordinal));
        var windowed = answer.GetProperty("jobs").EnumerateArray().Single(job => job.GetProperty("kind").GetString() == "Windowed");
        Assert.Equal(("Running", 1542, 31, 12), (windowed.GetProperty("state").GetString(), windowed.GetProperty("in").GetInt32(), windowed.GetProperty("out").GetInt32(), windowed.GetProperty("lag").GetInt32()));
        var broken = answer.GetProperty("jobs").EnumerateArray().Single(job => job.GetProperty("name").GetString() == "broken");
        Assert.StartsWith("org.apache.flink.runtime.JobException: Recovery is suppressed", broken.GetProperty("problem").GetString(), StringComparison.Ordinal);
        Assert.False(answer.TryGetProperty("unreachable", out _));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_named()
    {
        await using var dashboard = await DashboardServer.StartAsync(null, ("Streams:Jobs:Flink:0", "http://127.0.0.1:1"), ("Streams:Jobs:Windowed:0", platform.Windowed.Url));
        await using var client = await dashboard.ConnectAsync();

        var answer = await client.AskAsync("list_jobs");

        Assert.Equal(["revenue-windows"], answer.Texts("jobs", "name"));
        Assert.StartsWith("http://127.0.0.1:1/: ", Assert.Single(answer.GetProperty("unreachable").EnumerateArray()).GetString(), StringComparison.Ordinal);
    }
}
