using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Dashboard;

/// <summary>Where the dashboard's MCP server is, and its key, by the names that Aspire reads and hands on.</summary>
internal static class McpSettings
{
    public const string UrlKey = "ASPIRE_DASHBOARD_MCP_ENDPOINT_URL";

    /// <summary>Key that the MCP server asks for; made for each run where there is none.</summary>
    private const string ApiKeyKey = "AppHost:McpApiKey";

    /// <summary>Key of all that programs ask the dashboard for, where the other is not given.</summary>
    private const string CommonApiKeyKey = "AppHost:DashboardApiKey";

    /// <summary>Sees to it that there is a key.</summary>
    public static void EnsureKey(IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration[ApiKeyKey]))
        {
            configuration[ApiKeyKey] = configuration[CommonApiKeyKey] is { Length: > 0 } common ? common : DashboardSettings.NewToken();
        }
    }

    /// <summary>What the dashboard is told. Without an address the server is at that of the pages.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Variables(IConfiguration configuration)
    {
        yield return new("DASHBOARD__MCP__AUTHMODE", "ApiKey");
        yield return new("DASHBOARD__MCP__PRIMARYAPIKEY", configuration[ApiKeyKey]!);
        if (configuration[UrlKey] is { Length: > 0 } url)
        {
            yield return new(UrlKey, url);
        }
    }
}
