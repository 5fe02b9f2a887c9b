using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Mcp.Streams;

[Collection(McpCollection.Name)]
public sealed class GroupToolsTests(McpPlatform platform)
{
    [Fact]
    public async Task Groups_have_lag()
    {
        var answer = await platform.Client.AskAsync("list_consumer_groups");

        Assert.Equal(["audit", "ledger"], answer.Texts("groups", "name"));
        Assert.Equal(
            """[{"name":"audit","state":"Empty","members":0,"lag":15,"lagByTopic":{"orders":15}},{"name":"ledger","state":"Stable","members":1,"lag":0,"lagByTopic":{"orders":0}}]""",
            answer.GetProperty("groups").GetRawText());
    }

    [Fact]
    public async Task A_group_has_members_and_partitions()
    {
        var ledger = await platform.Client.AskAsync("get_consumer_group", ("groupName", "ledger"));
        var audit = await platform.Client.AskAsync("get_consumer_group", ("groupName", "audit"), ("topicName", "orders"));

        Assert.Equal(["ledger-client"], ledger.Texts("members", "clientId"));
        Assert.Equal(["5", "4", "3", "2", "1", "0"], audit.Texts("partitions", "lag"));
        Assert.Equal(("orders", 5, 5, 10), (First("topic").GetString(), First("partition").GetInt32(), First("committed").GetInt32(), First("end").GetInt32()));

        System.Text.Json.JsonElement First(string name) => audit.GetProperty("partitions")[0].GetProperty(name);
    }

    [Fact]
    public async Task What_there_is_not_is_refused()
    {
        Assert.Equal("There is no consumer group 'nobody'; there are: audit, ledger. list_consumer_groups lists them.", await platform.Client.RefusalAsync("get_consumer_group", ("groupName", "nobody")));
        Assert.Equal(
            "There is no topic of group ledger 'revenue'; there are: orders. get_consumer_group without topicName lists them.",
            await platform.Client.RefusalAsync("get_consumer_group", ("groupName", "ledger"), ("topicName", "revenue")));
    }
}
