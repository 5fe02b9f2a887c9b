using Aspire.Hosting.Dashboard;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Bundled.Tests.Dashboard;

public sealed class TransportOptionsTests
{
    [Theory]
    [InlineData("https://localhost:17000;http://localhost:15000", "https://localhost:21000", "https://localhost:21001", "https://localhost:21002")]
    [InlineData(null, null, "", "")]
    [InlineData("http://localhost:15000", "http://localhost:19000", "http://localhost:19001", "http://localhost:19002", true)]
    public void Addresses_that_are_encrypted_are_taken_and_others_where_it_is_said(string? pages, string? grpc, string? http, string? mcp, bool allowed = false) =>
        Assert.Null(Failures(allowed, pages, grpc, http, mcp));

    [Fact]
    public void Addresses_without_encryption_are_refused_all_at_once() => Assert.Equal(
        [
            "ASPNETCORE_URLS (applicationUrl of the launch profile) is 'http://localhost:15000', which is not encrypted: give an https address, or set ASPIRE_ALLOW_UNSECURED_TRANSPORT to true.",
            "ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL is 'localhost', which is no address: write one such as https://localhost:17000.",
            "ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL is 'http://*:19001', which is not encrypted: give an https address, or set ASPIRE_ALLOW_UNSECURED_TRANSPORT to true.",
            "ASPIRE_DASHBOARD_MCP_ENDPOINT_URL is 'http://localhost:19002', which is not encrypted: give an https address, or set ASPIRE_ALLOW_UNSECURED_TRANSPORT to true.",
        ],
        Failures(false, "http://localhost:15000", "localhost", "http://*:19001", "http://localhost:19002"));

    private static IEnumerable<string>? Failures(bool allowed, string? pages, string? grpc, string? http, string? mcp)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ASPNETCORE_URLS"] = pages,
            ["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] = grpc,
            ["ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL"] = http,
            ["ASPIRE_DASHBOARD_MCP_ENDPOINT_URL"] = mcp,
        }).Build();
        return new TransportOptionsValidator(configuration).Validate(null, new() { AllowUnsecuredTransport = allowed }).Failures;
    }
}
