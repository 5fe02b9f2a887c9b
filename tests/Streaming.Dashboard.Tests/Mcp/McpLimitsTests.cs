using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Streaming.Dashboard.Mcp;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Mcp;

/// <summary>What comes in does no harm, whatever it is.</summary>
public sealed class McpLimitsTests(SecuredDashboard secured) : IClassFixture<SecuredDashboard>
{
    private const string Listing = """{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{}}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("garbage")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[[[[[")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"list_traces","arguments":"x"}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":5}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"sampling/createMessage","params":{}}""")]
    public async Task What_makes_no_sense_is_refused_and_the_server_goes_on(string body)
    {
        using var client = Client();

        using var response = await client.PostAsync("/mcp", Json(body), Cancellation);
        var answer = await response.Content.ReadAsStringAsync(Cancellation);

        Assert.True(response.StatusCode == HttpStatusCode.BadRequest || (response.StatusCode == HttpStatusCode.OK && answer.Contains("\"error\"", StringComparison.Ordinal)), $"{response.StatusCode}: {answer}");
        await ListsAsync(client);
    }

    [Fact]
    public async Task Deep_nesting_is_refused()
    {
        using var client = Client();

        using var response = await client.PostAsync("/mcp", Json(new string('[', 400_000)), Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await ListsAsync(client);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_large_body_is_refused(bool isLengthTold)
    {
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = Json(Listing.Replace("{}", $"{{\"cursor\":\"{new string('x', 2_000_000)}\"}}", StringComparison.Ordinal)) };
        request.Headers.TransferEncodingChunked = !isLengthTold;

        using var response = await client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        await ListsAsync(client);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task There_is_nothing_but_posting(string method)
    {
        using var client = Client();

        using var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/mcp"), Cancellation);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "POST", McpMessages.PostOnly), (response.StatusCode, string.Join(",", response.Content.Headers.Allow), await response.Content.ReadAsStringAsync(Cancellation)));
    }

    [Fact]
    public async Task Many_at_once_are_answered_one_after_another()
    {
        using var client = Client();

        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => ListsAsync(client)));
    }

    [Fact]
    public async Task A_tool_that_there_is_not_is_refused()
    {
        await using var client = await secured.Server.ConnectAsync();

        var refused = await Assert.ThrowsAsync<ModelContextProtocol.McpProtocolException>(async () => await client.CallToolAsync("delete_everything", cancellationToken: Cancellation));

        Assert.Contains("delete_everything", refused.Message, StringComparison.Ordinal);
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static async Task ListsAsync(HttpClient client)
    {
        using var response = await client.PostAsync("/mcp", Json(Listing), Cancellation);
        Assert.Contains("list_traces", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    private HttpClient Client()
    {
        var client = new HttpClient { BaseAddress = secured.Server.Url };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", DashboardServer.Token);
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        client.DefaultRequestHeaders.Accept.ParseAdd("text/event-stream");
        return client;
    }
}
