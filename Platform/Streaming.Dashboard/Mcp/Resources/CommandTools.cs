using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Streaming.Dashboard.Mcp.Answers;
using Streaming.Dashboard.Resources;

namespace Streaming.Dashboard.Mcp.Resources;

/// <summary>Has the host carry out commands.</summary>
internal sealed class CommandTools(ResourceFinder resources, ResourceCommands commands)
{
    public const string Execute = "execute_resource_command";

    [McpServerTool(Name = Execute, Title = "Carry out a command", ReadOnly = false, Destructive = true, Idempotent = false, OpenWorld = false)]
    [Description("Carries out a command of a resource, such as start, stop or restart; list_resources tells which it has and which are enabled now. A resource that is stopped is started, not restarted. A command that asks for something, as set-parameter does, shows a form on the dashboard and ends once somebody has answered it.")]
    public async Task<CallToolResult> ExecuteResourceCommandAsync(
        [Description("The resource, or of several instances one.")] string resourceName,
        [Description("The command's name, or what people call it, as stop.")] string commandName,
        CancellationToken cancellationToken = default)
    {
        var resource = resources.Find(resourceName);
        var action = resource.Actions.FirstOrDefault(action => action.Name.Equals(commandName, StringComparison.OrdinalIgnoreCase))
            ?? resource.Actions.FirstOrDefault(action => action.DisplayName.Equals(commandName, StringComparison.OrdinalIgnoreCase))
            ?? throw ToolException.Unknown($"command of {resource.Name}", commandName, resource.Actions.Select(action => action.Name), ResourceTools.List);
        if (!action.IsEnabled)
            throw new ToolException($"The command '{action.Name}' of {resource.Name} is disabled while the resource is {resource.State}; enabled are: {Enabled(resource)}.");
        if (await commands.ExecuteAsync(resource, action, cancellationToken) is { } failure)
            throw new ToolException($"The command '{action.Name}' of {resource.Name} has failed: {failure}");
        return new ToolAnswer().Set("resource", resource.Name).Set("command", action.Name).Set("outcome", "Carried out. list_resources tells the state that the resource comes to.").Result();
    }

    private static string Enabled(ResourceInstance resource) =>
        string.Join(", ", resource.Actions.Where(action => action.IsEnabled).Select(action => action.Name)) is { Length: > 0 } names ? names : "none";
}
