using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;

namespace Streaming.Dashboard.Mcp.Access;

/// <summary>Whether a program has a key of the MCP server.</summary>
internal sealed class McpApiKey(IOptions<DashboardOptions> options)
{
    public const string Header = "x-mcp-api-key";
    private readonly byte[][] _keys = options.Value.Mcp.HasKey
        ? [.. new[] { options.Value.Mcp.PrimaryApiKey, options.Value.Mcp.SecondaryApiKey }.Where(key => !string.IsNullOrEmpty(key)).Select(key => Encoding.UTF8.GetBytes(key!))]
        : [];

    /// <summary>Compares in a time that says nothing about how much of a key is right.</summary>
    public bool Admits(HttpRequest request)
    {
        if (!request.Headers.TryGetValue(Header, out var given))
            return false;
        var candidate = Encoding.UTF8.GetBytes(given.ToString());
        return _keys.Aggregate(false, (admitted, key) => admitted | CryptographicOperations.FixedTimeEquals(key, candidate));
    }
}
