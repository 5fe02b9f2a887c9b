using Streaming.Dashboard.Configuration;

namespace Streaming.Dashboard.Tests.Configuration;

public sealed class DashboardOptionsValidatorTests
{
    [Fact]
    public void All_mistakes_are_named_at_once()
    {
        var options = new DashboardOptions
        {
            Frontend = new() { EndpointUrls = "http://0.0.0.0:18888;ftp://localhost", BrowserToken = "" },
            ResourceServiceClient = new() { Url = "localhost:1234", AuthMode = ApiKeyAuthMode.ApiKey },
            Otlp = new() { GrpcEndpointUrl = "http://0.0.0.0:1", HttpEndpointUrl = "", PrimaryApiKey = "" },
            Mcp = new() { EndpointUrl = "http://0.0.0.0:2", PublicUrl = "machine", SecondaryApiKey = "next" },
            Console = new() { MaxLines = 0 },
            TelemetryLimits = new() { MaxLogCount = 0 },
        };

        Assert.Equal(
            [
                "ASPNETCORE_URLS has 'http://0.0.0.0:18888', which other machines can reach, but there is no token. Use a loopback address, or set DASHBOARD__FRONTEND__BROWSERTOKEN.",
                "ASPNETCORE_URLS has 'ftp://localhost', which is not an address such as http://localhost:18888.",
                "ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL is 'localhost:1234', which is not an http:// or https:// address.",
                "DASHBOARD__RESOURCESERVICECLIENT__AUTHMODE is ApiKey, but there is no key. Set DASHBOARD__RESOURCESERVICECLIENT__APIKEY.",
                "ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL is 'http://0.0.0.0:1', which other machines can reach, but no key is asked for. Use a loopback address, or set DASHBOARD__OTLP__AUTHMODE=ApiKey and DASHBOARD__OTLP__PRIMARYAPIKEY.",
                "ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL is '', which is not an address such as http://localhost:18889.",
                "ASPIRE_DASHBOARD_MCP_ENDPOINT_URL is 'http://0.0.0.0:2', which other machines can reach, but no key is asked for. Use a loopback address, or set DASHBOARD__MCP__AUTHMODE=ApiKey and DASHBOARD__MCP__PRIMARYAPIKEY.",
                "DASHBOARD__MCP__PUBLICURL is 'machine', which is not an http:// or https:// address.",
                "DASHBOARD__MCP__SECONDARYAPIKEY is given without the first key. Set DASHBOARD__MCP__PRIMARYAPIKEY.",
                "DASHBOARD__CONSOLE__MAXLINES is 0. Choose a number from 100 to 1000000.",
                "DASHBOARD__TELEMETRYLIMITS__MAXLOGCOUNT is 0. Choose a number from 1 to 1000000.",
            ],
            Errors(options));
    }

    [Theory]
    [InlineData("http://localhost:18888")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://[::1]:80")]
    [InlineData("http://app.dev.localhost:1234")]
    public void Loopback_needs_no_token(string url) =>
        Assert.Empty(Errors(new() { Frontend = new() { EndpointUrls = url, AuthMode = FrontendAuthMode.Unsecured } }));

    [Theory]
    [InlineData("http://*:80")]
    [InlineData("http://+:80")]
    [InlineData("http://192.0.2.1:80")]
    [InlineData("http://[::]:80")]
    [InlineData("http://machine:80")]
    public void Elsewhere_needs_one(string url)
    {
        Assert.Equal(
            [$"ASPNETCORE_URLS has '{url}', which other machines can reach, but the pages ask for no token. Use a loopback address, or set DASHBOARD__FRONTEND__AUTHMODE=BrowserToken and DASHBOARD__FRONTEND__BROWSERTOKEN."],
            Errors(new() { Frontend = new() { EndpointUrls = url, AuthMode = FrontendAuthMode.Unsecured, BrowserToken = "t" } }));
        Assert.Empty(Errors(new() { Frontend = new() { EndpointUrls = url, BrowserToken = "t" } }));
    }

    private static IEnumerable<string> Errors(DashboardOptions options) =>
        new DashboardOptionsValidator().Validate(null, options).Failures ?? [];
}
