namespace Streaming.Dashboard.Mcp.Resources;

/// <summary>A command of a resource.</summary>
internal sealed record ToolCommand(string Name, string? Description, bool IsEnabled);
