using System.Text.Json.Serialization;
using Streaming.Dashboard.Api;
using Streaming.Dashboard.Resources;

namespace Streaming.Dashboard.Mcp.Resources;

/// <summary>A resource as the HTTP API has it, with what can be done with it.</summary>
internal sealed record ToolResource : ApiResource
{
    private ToolResource(ApiResource resource, IReadOnlyList<ToolCommand> commands)
        : base(resource) => Commands = commands;

    [JsonPropertyOrder(1)]
    public IReadOnlyList<ToolCommand> Commands { get; }

    public static ToolResource From(ResourceInstance resource) =>
        new(ApiResource.Of(resource), [.. resource.Actions.Select(action => new ToolCommand(action.Name, ApiAttributes.TextOrNull(action.Description), action.IsEnabled))]);
}
