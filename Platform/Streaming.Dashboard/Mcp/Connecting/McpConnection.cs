using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Mcp.Access;
using Streaming.Dashboard.Security;

namespace Streaming.Dashboard.Mcp.Connecting;

/// <summary>What somebody has to tell a program so that it finds the MCP server and is let in.</summary>
internal sealed class McpConnection(IOptions<DashboardOptions> options, BrowserToken token, IServer server)
{
    public const string Path = "/mcp";
    public const string PagePath = "/mcp-server";
    public const string Hidden = "●●●●●●●●";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly DashboardOptions _options = options.Value;

    public bool IsOffered => !_options.Mcp.Disabled;

    /// <summary>The header that lets a program in, and its value; null where nobody is asked.</summary>
    public (string Name, string Value)? Header => _options switch
    {
        { Mcp.AuthMode: ApiKeyAuthMode.Unsecured } => null,
        { Mcp.HasKey: true } => (McpApiKey.Header, _options.Mcp.PrimaryApiKey!),
        { Frontend.AuthMode: FrontendAuthMode.Unsecured } => null,
        _ => ("Authorization", $"Bearer {token.Value}"),
    };

    /// <summary>The address of the server.</summary>
    /// <param name="pages">The address that the pages were opened by.</param>
    public string Address(string pages) =>
        (_options.Mcp.PublicUrl is { Length: > 0 } given ? given : _options.HasMcpListener ? Listening(pages) : pages).TrimEnd('/') + Path;

    /// <summary>The entry of a client's configuration, in the form that most have in common.</summary>
    /// <param name="address">The address of the server.</param>
    /// <param name="isHidden">Whether the key is left out.</param>
    public string Configuration(string address, bool isHidden)
    {
        var entry = new JsonObject { ["type"] = "http", ["url"] = address };
        if (Header is { } header)
            entry["headers"] = new JsonObject { [header.Name] = isHidden ? Hidden : header.Value };
        return new JsonObject { ["mcpServers"] = new JsonObject { ["streaming"] = entry } }.ToJsonString(Indented);
    }

    /// <summary>Of a listener on all addresses the name is the one that the pages were opened by.</summary>
    private string Listening(string pages)
    {
        // Opened last. Where any free port was asked for, only the server knows which it is.
        var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses.LastOrDefault() ?? _options.Mcp.EndpointUrl!;
        return ListenAddress.Parse(listening) is { IsLoopback: false } address ? new UriBuilder(pages) { Port = address.Port }.Uri.AbsoluteUri : listening;
    }
}
