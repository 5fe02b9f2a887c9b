using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Mcp.Streams;

[Collection(McpCollection.Name)]
public sealed class TopicToolsTests(McpPlatform platform)
{
    [Fact]
    public async Task Topics_are_listed_with_what_they_hold()
    {
        var answer = await platform.Client.AskAsync("list_topics", ("search", "orders"));

        Assert.Equal(["orders", "orders.dlq"], answer.Texts("topics", "name"));
        Assert.Equal((6, 60, 0), (Number("partitions"), Number("records"), Number("partitionsUnwell")));
        Assert.Equal(1, answer.GetProperty("brokers").GetInt32());

        int Number(string name) => answer.GetProperty("topics")[0].GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task A_topic_has_partitions()
    {
        var all = await platform.Client.AskAsync("get_topic", ("topicName", "orders"));
        var one = await platform.Client.AskAsync("get_topic", ("topicName", "orders"), ("partition", 3));

        Assert.Equal(["0", "1", "2", "3", "4", "5"], all.Texts("partitions", "id"));
        Assert.Equal(["10"], one.Texts("partitions", "end"));
    }

    [Fact]
    public async Task A_topic_or_partition_that_there_is_not_is_refused()
    {
        Assert.Equal(
            "There is no topic 'order'; there are: _schemas, orders, orders.dlq, revenue. list_topics lists them.",
            await platform.Client.RefusalAsync("get_topic", ("topicName", "order")));
        Assert.Equal("The topic orders has no partition 6; it has 6, from 0 on.", await platform.Client.RefusalAsync("get_topic", ("topicName", "orders"), ("partition", 6)));
    }

    [Fact]
    public async Task A_cluster_that_does_not_answer_is_said()
    {
        await using var dashboard = await DashboardServer.StartAsync(null, ("Streams:Kafka:BootstrapServers", "127.0.0.1:1"));
        await using var client = await dashboard.ConnectAsync();

        Assert.StartsWith("Kafka at 127.0.0.1:1 does not answer: ", await client.RefusalAsync("list_topics"), StringComparison.Ordinal);
    }
}
