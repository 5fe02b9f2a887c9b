using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Streaming.Dashboard.Mcp.Answers;

namespace Streaming.Dashboard.Mcp.Resources;

/// <summary>Tells of resources.</summary>
internal sealed class ResourceTools(ResourceFinder resources)
{
    public const string List = "list_resources";
    private const string More = "Ask for one with resourceName.";

    [McpServerTool(Name = List, Title = "Resources", ReadOnly = true, OpenWorld = false)]
    [Description("Lists the resources of the application: projects, containers, executables, parameters; each with type, state, health, addresses, what it refers to, and its commands. Environment and properties are not told, since they may hold secrets.")]
    public CallToolResult ListResources([Description("A resource or an instance of it; all where it is not given.")] string? resourceName = null)
    {
        var chosen = string.IsNullOrEmpty(resourceName) ? resources.All : resources.FindAll(resourceName);
        return new ToolAnswer().List("resources", [.. chosen.Select(ToolResource.From)], chosen.Count, More).Set("note", resources.Note).Result();
    }
}
