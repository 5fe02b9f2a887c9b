using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Mcp.Telemetry;

[Collection(McpCollection.Name)]
public sealed class MetricToolsTests(McpPlatform platform)
{
    [Fact]
    public async Task Instruments_are_listed_by_service()
    {
        var answer = await platform.Client.AskAsync("list_metrics", ("resourceName", "consumers"));

        Assert.Equal(
            """[{"resource":"consumers","meter":"Streaming.Consumers","instrument":"kafka.consumer.lag","kind":"Gauge","unit":"{record}","description":"Records between the group's offset and the end of the partition."}]""",
            answer.GetProperty("metrics").GetRawText());
    }

    [Fact]
    public async Task Points_are_the_newest()
    {
        var answer = await platform.Client.AskAsync("list_metric_points", ("instrument", "messaging.client.sent.messages"), ("points", 2), ("seconds", 3600));

        Assert.Equal(["orders", "orders.dlq"], answer.GetProperty("series").EnumerateArray().Select(series => series.GetProperty("attributes").GetProperty("messaging.destination.name").GetString()));
        Assert.All(answer.GetProperty("series").EnumerateArray(), series => Assert.Equal(2, series.GetProperty("points").GetArrayLength()));
    }

    [Fact]
    public async Task What_there_is_not_is_refused_or_said()
    {
        Assert.Equal(
            "There is no instrument 'nothing'; there are: kafka.consumer.lag, messaging.client.operation.duration, messaging.client.sent.messages. list_metrics lists them.",
            await platform.Client.RefusalAsync("list_metric_points", ("instrument", "nothing")));
        var answer = await platform.Client.AskAsync("list_metric_points", ("instrument", "kafka.consumer.lag"), ("resourceName", "producers"));
        Assert.Equal((0, "No point is of the last 300 s. Raise seconds."), (answer.GetProperty("series").GetArrayLength(), answer.GetProperty("note").GetString()));
    }
}
