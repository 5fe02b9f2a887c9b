using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Mcp.Streams;

/// <summary>What stands in a topic neither breaks an answer nor makes it large.</summary>
public sealed class HostileMessagesTests
{
    private const int MostCharacters = 60_000;

    [Fact]
    public async Task Whatever_stands_in_a_topic_the_answer_is_bounded()
    {
        await using var cluster = await StreamsCluster.StartAsync();
        await cluster.CreateAsync("odd");
        var deep = new string('[', 500) + new string(']', 500);
        await cluster.SendAsync("odd", "deep", deep);
        await cluster.SendAsync("odd", "gone", (string?)null);
        await cluster.SendAsync("odd", "bytes", [0xFF, 0xFE, 0x00]);
        for (var i = 0; i < 20; i++)
            await cluster.SendAsync("odd", new string('k', 5_000), "{\"text\":\"" + new string('ä', 40_000) + "\"}", headers: ("h", new string('x', 4_000)));
        await using var dashboard = await DashboardServer.StartAsync(null, cluster.Settings);
        await using var client = await dashboard.ConnectAsync();

        var first = await client.AskAsync("list_messages", ("topicName", "odd"), ("offset", 0), ("limit", 3));
        var all = await client.AskAsync("list_messages", ("topicName", "odd"), ("limit", 23));
        var one = await client.AskAsync("list_messages", ("topicName", "odd"), ("limit", 1));

        Assert.Equal(["Text", "None", "Bytes"], first.Texts("messages", "format"));
        Assert.False(first.GetProperty("messages")[1].TryGetProperty("value", out _));
        Assert.Equal("fffe00", first.GetProperty("messages")[2].GetProperty("value").GetString());
        Assert.InRange(all.GetRawText().Length, 10_000, MostCharacters);
        Assert.Matches(@"^\d+ of 23 messages are shown\. Ask for fewer with limit, or further back with offset or since\.$", all.GetProperty("leftOut").GetString());
        Assert.InRange(one.GetProperty("messages")[0].GetProperty("value").GetString()!.Length, 16_000, MostCharacters);
    }
}
