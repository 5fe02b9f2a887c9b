namespace Streaming.Dashboard.Mcp.Access;

/// <summary>Marks the endpoints of the MCP server.</summary>
internal sealed record McpEndpoint;
