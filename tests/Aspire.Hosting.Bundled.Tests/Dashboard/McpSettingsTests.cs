using Aspire.Hosting.Dashboard;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Bundled.Tests.Dashboard;

public sealed class McpSettingsTests
{
    [Fact]
    public void The_dashboard_is_told_the_key_and_the_address_that_are_given() => Assert.Equal(
        ["DASHBOARD__MCP__AUTHMODE=ApiKey", "DASHBOARD__MCP__PRIMARYAPIKEY=own", "ASPIRE_DASHBOARD_MCP_ENDPOINT_URL=http://localhost:18891"],
        Variables(("AppHost:McpApiKey", "own"), ("AppHost:DashboardApiKey", "common"), ("ASPIRE_DASHBOARD_MCP_ENDPOINT_URL", "http://localhost:18891")));

    [Fact]
    public void Else_the_key_is_that_of_all_programs() => Assert.Equal(
        ["DASHBOARD__MCP__AUTHMODE=ApiKey", "DASHBOARD__MCP__PRIMARYAPIKEY=common"],
        Variables(("AppHost:McpApiKey", ""), ("AppHost:DashboardApiKey", "common")));

    [Fact]
    public void Else_there_is_one_of_this_run()
    {
        var (first, second) = (Variables(), Variables());

        Assert.Equal("DASHBOARD__MCP__AUTHMODE=ApiKey", first[0]);
        Assert.Matches("^DASHBOARD__MCP__PRIMARYAPIKEY=[0-9a-f]{32}$", first[1]);
        Assert.NotEqual(first[1], second[1]);
    }

    private static string[] Variables(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value)).Build();
        McpSettings.EnsureKey(configuration);
        return [.. McpSettings.Variables(configuration).Select(variable => $"{variable.Key}={variable.Value}")];
    }
}
