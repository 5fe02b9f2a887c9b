using System.Net;
using System.Text;
using Streaming.Dashboard.Mcp;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Mcp.Access;

public sealed class McpAccessTests
{
    private const string Key = "key-of-programs";
    private const string NextKey = "next-key-of-programs";
    private static readonly (string, string)[] WithKeys = [("Dashboard:Mcp:PrimaryApiKey", Key), ("Dashboard:Mcp:SecondaryApiKey", NextKey)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, null, 401)]
    [InlineData("x-mcp-api-key", "wrong", 401)]
    [InlineData("x-mcp-api-key", "", 401)]
    [InlineData("x-mcp-api-key", DashboardServer.Token, 401)]
    [InlineData("x-otlp-api-key", DashboardServer.OtlpKey, 401)]
    [InlineData("Authorization", "Bearer " + Key, 401)]
    [InlineData("x-mcp-api-key", Key, 200)]
    [InlineData("x-mcp-api-key", NextKey, 200)]
    [InlineData("Authorization", "Bearer " + DashboardServer.Token, 200)]
    public async Task A_key_or_the_token_is_needed(string? header, string? value, int expected)
    {
        await using var dashboard = await DashboardServer.StartAsync(null, WithKeys);

        var (status, body) = await SendAsync(dashboard.McpUrl, header is null ? [] : [(header, value!)]);

        Assert.Equal(expected, (int)status);
        if (expected == 401)
            Assert.Equal(McpMessages.Unknown, body);
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData(Key, 401)]
    public async Task Without_keys_only_the_token_opens(string? key, int expected)
    {
        await using var dashboard = await DashboardServer.StartAsync();

        Assert.Equal(expected, (int)(await SendAsync(dashboard.McpUrl, key is null ? [] : [("x-mcp-api-key", key)])).Status);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(dashboard.McpUrl, [("Authorization", $"Bearer {DashboardServer.Token}")])).Status);
    }

    [Theory]
    [InlineData("BrowserToken", "Unsecured", null, 200)]
    [InlineData("Unsecured", null, null, 200)]
    [InlineData("Unsecured", "ApiKey", null, 401)]
    [InlineData("Unsecured", "ApiKey", Key, 200)]
    [InlineData("Unsecured", "Unsecured", null, 200)]
    public async Task Pages_that_ask_nobody_do_not_open_what_has_a_key(string pages, string? mode, string? key, int expected)
    {
        (string, string)[] settings = [("Dashboard:Frontend:AuthMode", pages), .. mode is null ? Array.Empty<(string, string)>() : [("Dashboard:Mcp:AuthMode", mode)], .. mode == "ApiKey" ? WithKeys : []];
        await using var dashboard = await DashboardServer.StartAsync(null, settings);

        Assert.Equal(expected, (int)(await SendAsync(dashboard.McpUrl, key is null ? [] : [("x-mcp-api-key", key)])).Status);
    }

    [Fact]
    public async Task An_address_of_its_own_serves_nothing_else_and_the_pages_do_not_serve_it()
    {
        await using var dashboard = await DashboardServer.StartAsync(null, [("ASPIRE_DASHBOARD_MCP_ENDPOINT_URL", "http://127.0.0.1:0"), .. WithKeys]);
        (string, string)[] both = [("x-mcp-api-key", Key), ("Authorization", $"Bearer {DashboardServer.Token}")];

        Assert.NotEqual(dashboard.Url.Port, dashboard.McpUrl.Port);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(dashboard.McpUrl, both)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(new Uri(dashboard.Url, "mcp"), both)).Status);
        foreach (var path in new[] { "", "health", "api/logs", "v1/logs", "mcp-server" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(new Uri(dashboard.McpUrl, "/" + path), both, HttpMethod.Get)).Status);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(new Uri(dashboard.OtlpHttpUrl, "mcp"), [("x-otlp-api-key", DashboardServer.OtlpKey), .. both])).Status);
    }

    [Fact]
    public async Task The_address_of_the_pages_is_not_opened_twice()
    {
        var port = FreePort();
        await using var dashboard = await DashboardServer.StartAsync(null, ("urls", $"http://127.0.0.1:{port}"), ("ASPIRE_DASHBOARD_MCP_ENDPOINT_URL", $"http://127.0.0.1:{port}/"));

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(new Uri(dashboard.Url, "mcp"), [("Authorization", $"Bearer {DashboardServer.Token}")])).Status);
    }

    [Fact]
    public async Task Switched_off_there_is_none()
    {
        await using var dashboard = await DashboardServer.StartAsync(null, ("Dashboard:Mcp:Disabled", "true"), ("ASPIRE_DASHBOARD_MCP_ENDPOINT_URL", "nonsense"));

        // What pages say to a program that posts to an address that they do not have.
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await SendAsync(new Uri(dashboard.Url, "mcp"), [("Authorization", $"Bearer {DashboardServer.Token}")])).Status);
    }

    [Theory]
    [InlineData("Host", "rebound.example", 400)]
    [InlineData("Origin", "https://evil.example", 403)]
    [InlineData("Origin", "http://localhost:5301", 403)]
    [InlineData("Origin", "null", 403)]
    public async Task A_page_of_another_site_gets_nothing(string header, string value, int expected)
    {
        await using var pages = await DashboardServer.StartAsync(null, ("Dashboard:Mcp:AuthMode", "Unsecured"));
        await using var own = await DashboardServer.StartAsync(null, ("Dashboard:Mcp:AuthMode", "Unsecured"), ("ASPIRE_DASHBOARD_MCP_ENDPOINT_URL", "http://127.0.0.1:0"));

        Assert.Equal((expected, expected), ((int)(await SendAsync(pages.McpUrl, [(header, value)])).Status, (int)(await SendAsync(own.McpUrl, [(header, value)])).Status));
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(pages.McpUrl, [("Origin", pages.McpUrl.GetLeftPart(UriPartial.Authority))])).Status);
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<(HttpStatusCode Status, string Body)> SendAsync(Uri url, (string Name, string Value)[] headers, HttpMethod? method = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, url);
        if (method is null)
            request.Content = new StringContent("""{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{}}""", Encoding.UTF8, "application/json");
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Accept.ParseAdd("text/event-stream");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request, Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }
}
