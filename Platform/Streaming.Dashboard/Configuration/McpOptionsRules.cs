namespace Streaming.Dashboard.Configuration;

/// <summary>What the settings of the MCP server must be like.</summary>
internal static class McpOptionsRules
{
    public static IEnumerable<string> Errors(DashboardOptions options) =>
        options.Mcp.Disabled ? [] : [.. Address(options.Mcp), .. Pages(options), .. PublicAddress(options.Mcp), .. Keys(options.Mcp)];

    private static IEnumerable<string> Address(McpOptions mcp)
    {
        if (mcp.EndpointUrl is not { Length: > 0 } url)
            yield break;
        if (ListenAddress.Parse(url) is not { } address)
            yield return $"{WellKnownVariables.McpUrl} is '{url}', which is not an address such as http://localhost:18891.";
        else if (!address.IsLoopback && !mcp.HasKey)
            yield return $"{WellKnownVariables.McpUrl} is '{url}', which other machines can reach, but no key is asked for. Use a loopback address, or set DASHBOARD__MCP__AUTHMODE=ApiKey and DASHBOARD__MCP__PRIMARYAPIKEY.";
    }

    private static IEnumerable<string> Pages(DashboardOptions options)
    {
        if (options.Mcp.AuthMode == ApiKeyAuthMode.Unsecured && string.IsNullOrEmpty(options.Mcp.EndpointUrl)
            && ListenAddress.Split(options.Frontend.EndpointUrls).FirstOrDefault(url => ListenAddress.Parse(url) is { IsLoopback: false }) is { } reachable)
            yield return $"DASHBOARD__MCP__AUTHMODE is Unsecured, but the MCP server is at the address of the pages, and ASPNETCORE_URLS has '{reachable}', which other machines can reach. Set DASHBOARD__MCP__AUTHMODE=ApiKey and DASHBOARD__MCP__PRIMARYAPIKEY, or {WellKnownVariables.McpUrl} to a loopback address.";
    }

    private static IEnumerable<string> PublicAddress(McpOptions mcp)
    {
        if (mcp.PublicUrl is { Length: > 0 } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            yield return $"DASHBOARD__MCP__PUBLICURL is '{url}', which is not an http:// or https:// address.";
    }

    private static IEnumerable<string> Keys(McpOptions mcp)
    {
        if (!string.IsNullOrEmpty(mcp.PrimaryApiKey))
            yield break;
        if (mcp.AuthMode == ApiKeyAuthMode.ApiKey)
            yield return "DASHBOARD__MCP__AUTHMODE is ApiKey, but there is no key. Set DASHBOARD__MCP__PRIMARYAPIKEY.";
        else if (!string.IsNullOrEmpty(mcp.SecondaryApiKey))
            yield return "DASHBOARD__MCP__SECONDARYAPIKEY is given without the first key. Set DASHBOARD__MCP__PRIMARYAPIKEY.";
    }
}
