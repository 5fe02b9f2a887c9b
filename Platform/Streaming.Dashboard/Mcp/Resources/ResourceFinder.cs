using Streaming.Dashboard.Resources;

namespace Streaming.Dashboard.Mcp.Resources;

/// <summary>The resources that tools show: those of the pages, without those that the model keeps from MCP.</summary>
internal sealed class ResourceFinder(ResourceStore store)
{
    /// <summary>By display name, then by name.</summary>
    public IReadOnlyList<ResourceInstance> All =>
        [.. store.Resources.Values.Where(IsShown).OrderBy(resource => resource.DisplayName, StringComparer.OrdinalIgnoreCase).ThenBy(resource => resource.Name, StringComparer.Ordinal)];

    /// <summary>What is to be known of the list; null for nothing.</summary>
    public string? Note => store.Status switch
    {
        ResourceServiceStatus.Connecting => "The host has not answered yet. Ask again soon.",
        ResourceServiceStatus.Lost => "The host does not answer: this is what it told last.",
        _ => null,
    };

    /// <summary>Names of resources, and of their instances, that the model keeps from MCP.</summary>
    public IReadOnlySet<string> Excluded =>
        store.Resources.Values.Where(IsExcluded).SelectMany(resource => new[] { resource.Name, resource.DisplayName }).ToHashSet();

    /// <summary>The instance of a name, or all instances of a resource.</summary>
    /// <exception cref="ToolException">There is none of that name.</exception>
    public IReadOnlyList<ResourceInstance> FindAll(string name)
    {
        var all = All;
        if (all.FirstOrDefault(resource => resource.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } instance)
            return [instance];
        ResourceInstance[] replicas = [.. all.Where(resource => resource.DisplayName.Equals(name, StringComparison.OrdinalIgnoreCase))];
        return replicas.Length > 0 ? replicas : throw ToolException.Unknown("resource", name, all.Select(resource => resource.Name), ResourceTools.List);
    }

    /// <exception cref="ToolException">There is none of that name, or there are several.</exception>
    public ResourceInstance Find(string name) => FindAll(name) is [var only]
        ? only
        : throw new ToolException($"'{name}' has several instances: {string.Join(", ", FindAll(name).Select(replica => replica.Name))}. Name one of them.");

    private static bool IsShown(ResourceInstance resource) => !resource.IsHidden && !IsExcluded(resource);

    private static bool IsExcluded(ResourceInstance resource) =>
        bool.TryParse(ResourceReader.Find(resource.Properties, KnownProperties.ExcludeFromMcp), out var isExcluded) && isExcluded;
}
