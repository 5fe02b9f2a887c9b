using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Mcp.Streams;

[Collection(McpCollection.Name)]
public sealed class SchemaToolsTests(McpPlatform platform)
{
    [Fact]
    public async Task A_subject_has_versions_and_their_text()
    {
        var subjects = await platform.Client.AskAsync("list_schemas");
        var newest = await platform.Client.AskAsync("get_schema", ("subject", "orders-value"));
        var first = await platform.Client.AskAsync("get_schema", ("subject", "orders-value"), ("version", 1));

        Assert.Equal("""{"subjects":["orders-value"]}""", subjects.GetRawText());
        Assert.Equal((2, "AVRO", "BACKWARD", "[1,2]"), (newest.GetProperty("version").GetInt32(), newest.GetProperty("type").GetString(), newest.GetProperty("compatibility").GetString(), newest.GetProperty("versions").GetRawText()));
        Assert.Equal(StreamsCluster.OrderSchema, first.GetProperty("schema").GetRawText());
    }

    [Fact]
    public async Task What_there_is_not_is_refused()
    {
        Assert.Equal("There is no subject 'orders'; there are: orders-value. list_schemas lists them.", await platform.Client.RefusalAsync("get_schema", ("subject", "orders")));
        Assert.Equal("The subject orders-value has no version 7; there are: 1, 2.", await platform.Client.RefusalAsync("get_schema", ("subject", "orders-value"), ("version", 7)));
    }
}
