using Streaming.Dashboard.Configuration;

namespace Streaming.Dashboard.Tests.Configuration;

public sealed class McpOptionsRulesTests
{
    [Theory]
    [InlineData("http://localhost:18891", null, null)]
    [InlineData("http://127.0.0.1:0", ApiKeyAuthMode.Unsecured, null)]
    [InlineData("http://*:18891", null, "key")]
    [InlineData("http://0.0.0.0:18891", ApiKeyAuthMode.ApiKey, "key")]
    [InlineData(null, ApiKeyAuthMode.Unsecured, null)]
    public void Loopback_or_a_key_is_taken(string? url, object? mode, string? key) =>
        Assert.Empty(McpOptionsRules.Errors(new() { Mcp = new() { EndpointUrl = url, AuthMode = (ApiKeyAuthMode?)mode, PrimaryApiKey = key } }));

    [Theory]
    [InlineData("http://*:18891", ApiKeyAuthMode.Unsecured, "key", "ASPIRE_DASHBOARD_MCP_ENDPOINT_URL is 'http://*:18891', which other machines can reach, but no key is asked for. Use a loopback address, or set DASHBOARD__MCP__AUTHMODE=ApiKey and DASHBOARD__MCP__PRIMARYAPIKEY.")]
    [InlineData("mcp", null, "key", "ASPIRE_DASHBOARD_MCP_ENDPOINT_URL is 'mcp', which is not an address such as http://localhost:18891.")]
    [InlineData(null, ApiKeyAuthMode.ApiKey, "", "DASHBOARD__MCP__AUTHMODE is ApiKey, but there is no key. Set DASHBOARD__MCP__PRIMARYAPIKEY.")]
    public void What_others_could_open_is_refused(string? url, object? mode, string? key, string expected) =>
        Assert.Equal([expected], McpOptionsRules.Errors(new() { Mcp = new() { EndpointUrl = url, AuthMode = (ApiKeyAuthMode?)mode, PrimaryApiKey = key } }));

    [Fact]
    public void Pages_that_others_reach_do_not_serve_it_unsecured()
    {
        var options = new DashboardOptions { Frontend = new() { EndpointUrls = "http://localhost:1;http://*:18888", BrowserToken = "t" }, Mcp = new() { AuthMode = ApiKeyAuthMode.Unsecured } };
        Assert.Equal(
            ["DASHBOARD__MCP__AUTHMODE is Unsecured, but the MCP server is at the address of the pages, and ASPNETCORE_URLS has 'http://*:18888', which other machines can reach. Set DASHBOARD__MCP__AUTHMODE=ApiKey and DASHBOARD__MCP__PRIMARYAPIKEY, or ASPIRE_DASHBOARD_MCP_ENDPOINT_URL to a loopback address."],
            McpOptionsRules.Errors(options));

        options.Mcp.EndpointUrl = "http://localhost:18891";
        Assert.Empty(McpOptionsRules.Errors(options));
    }

    [Fact]
    public void What_is_switched_off_may_have_any_settings() =>
        Assert.Empty(McpOptionsRules.Errors(new() { Mcp = new() { Disabled = true, EndpointUrl = "nonsense", AuthMode = ApiKeyAuthMode.ApiKey } }));
}
