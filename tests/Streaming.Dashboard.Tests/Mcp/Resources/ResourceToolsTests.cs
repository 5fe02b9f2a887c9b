using System.Text.Json;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Mcp.Resources;

[Collection(McpCollection.Name)]
public sealed class ResourceToolsTests(McpPlatform platform)
{
    private const string Names = "consumers-c3, consumers-d4, kafka-a1, ledger-audit-g7, migrate-f6, orders-store-h8, payment-key, producers-x1, registry-password, replay-speed, revenue-job-e5, schema-registry-b2";

    [Fact]
    public async Task Resources_are_those_of_the_pages()
    {
        var answer = await platform.Client.AskAsync("list_resources");

        Assert.Equal(Names.Split(", "), answer.Texts("resources", "name"));
        var producers = answer.GetProperty("resources").EnumerateArray().Single(resource => resource.GetProperty("displayName").GetString() == "producers");
        Assert.Equal(("Running", "Healthy", "http://localhost:5301"), (producers.GetProperty("state").GetString(), producers.GetProperty("health").GetString(), producers.GetProperty("urls")[0].GetProperty("url").GetString()));
        Assert.Equal("""[{"name":"stop","isEnabled":true},{"name":"restart","isEnabled":true}]""", JsonSerializer.Serialize(producers.GetProperty("commands")));
    }

    [Fact]
    public async Task No_secret_is_told()
    {
        var answer = (await platform.Client.AskAsync("list_resources")).GetRawText();

        Assert.DoesNotContain("s3cret", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("ConnectionStrings__kafka", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"environment\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"properties\"", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("consumers", "consumers-c3,consumers-d4")]
    [InlineData("Consumers-D4", "consumers-d4")]
    public async Task One_is_asked_for_by_its_name_or_that_of_an_instance(string name, string expected)
    {
        var answer = await platform.Client.AskAsync("list_resources", ("resourceName", name));

        Assert.Equal(expected.Split(','), answer.Texts("resources", "name"));
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("secret-store")]
    [InlineData("aspire-dashboard")]
    public async Task A_name_that_there_is_not_is_refused_with_those_that_there_are(string name) =>
        Assert.Equal($"There is no resource '{name}'; there are: {Names}. list_resources lists them.", await platform.Client.RefusalAsync("list_resources", ("resourceName", name)));
}
