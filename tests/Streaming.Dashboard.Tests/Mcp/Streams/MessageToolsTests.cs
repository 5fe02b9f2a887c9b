using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Mcp.Streams;

[Collection(McpCollection.Name)]
public sealed class MessageToolsTests(McpPlatform platform)
{
    private const string Tool = "list_messages";

    [Fact]
    public async Task The_newest_come_first_decoded_by_their_schema()
    {
        var answer = await platform.Client.AskAsync(Tool, ("topicName", "orders"), ("search", "2010-12-01.csv/59"));

        var message = Assert.Single(answer.GetProperty("messages").EnumerateArray());
        Assert.Equal(["536359"], answer.Texts("messages", "key"));
        Assert.Equal(("""{"id":"2010-12-01.csv/59","country":"Iceland","quantity":4}""", "Avro", "OrderLine (id 1)", 60), (message.GetProperty("value").GetRawText(), message.GetProperty("format").GetString(), message.GetProperty("schema").GetString(), answer.GetProperty("stored").GetInt32()));
        Assert.Equal(OtlpData.Hex(OtlpData.TraceId(SampleTelemetry.CrossingTrace)), message.GetProperty("traceId").GetString());
    }

    [Fact]
    public async Task From_an_offset_on_they_come_in_order_and_go_on()
    {
        var answer = await platform.Client.AskAsync(Tool, ("topicName", "orders"), ("partition", 2), ("offset", 4), ("limit", 3));

        Assert.Equal(["4", "5", "6"], answer.Texts("messages", "offset"));
        Assert.Equal("There are more. Go on with list_messages of orders, a partition and its offset: partition 2, offset 7.", answer.GetProperty("next").GetString());
        var rest = await platform.Client.AskAsync(Tool, ("topicName", "orders"), ("partition", 2), ("offset", 7));
        Assert.Equal(["7", "8", "9"], rest.Texts("messages", "offset"));
        Assert.False(rest.TryGetProperty("next", out _));
    }

    [Fact]
    public async Task From_a_time_on_all_partitions_are_read()
    {
        var answer = await platform.Client.AskAsync(Tool, ("topicName", "orders"), ("since", "2020-01-01"), ("limit", 100));

        Assert.Equal(60, answer.GetProperty("messages").GetArrayLength());
        Assert.Equal(6, answer.Texts("messages", "partition").Distinct().Count());
    }

    [Fact]
    public async Task A_search_looks_into_values()
    {
        var answer = await platform.Client.AskAsync(Tool, ("topicName", "orders"), ("search", "country=France quantity=5"));

        Assert.All(answer.GetProperty("messages").EnumerateArray(), message => Assert.Equal(("France", 5), (message.GetProperty("value").GetProperty("country").GetString(), message.GetProperty("value").GetProperty("quantity").GetInt32())));
        Assert.Equal((1, 60), (answer.GetProperty("messages").GetArrayLength(), answer.GetProperty("searched").GetInt32()));
    }

    [Fact]
    public async Task Wrong_arguments_are_refused()
    {
        Assert.Equal("The topic orders has 6 partitions, each with offsets of its own. Give partition too.", await RefusalAsync(("offset", 1)));
        Assert.Equal("Give either offset or since.", await RefusalAsync(("offset", 1), ("since", "2020-01-01")));
        Assert.Equal("'yesterday' is no time such as 2026-01-31T12:00:00Z.", await RefusalAsync(("since", "yesterday")));
        Assert.Equal("The topic orders has no partition 9; it has 6, from 0 on.", await RefusalAsync(("partition", 9)));
    }

    [Fact]
    public async Task Dead_letters_say_why()
    {
        var answer = await platform.Client.AskAsync("list_dead_letters", ("search", "MUG"));

        var letter = Assert.Single(answer.GetProperty("messages").EnumerateArray());
        Assert.Equal("536365,85123A,MUG,six,2010-12-01 08:26:00,2.55,17850.0,United Kingdom", letter.GetProperty("value").GetString());
        Assert.Equal(("Quantity 'six' is not a whole number", "2010-12-01.csv, line 3"), (letter.GetProperty("deadLetter").GetProperty("cause").GetString(), letter.GetProperty("deadLetter").GetProperty("place").GetString()));
        Assert.Equal("There is no topic of dead letters 'orders'; there are: orders.dlq. list_topics lists them.", await platform.Client.RefusalAsync("list_dead_letters", ("topicName", "orders")));
    }

    private Task<string> RefusalAsync(params (string Name, object? Value)[] arguments) => platform.Client.RefusalAsync(Tool, [("topicName", "orders"), .. arguments]);
}
