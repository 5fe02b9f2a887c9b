using System.Collections.Immutable;
using Streaming.Dashboard.Resources;

namespace Streaming.Dashboard.Api;

/// <summary>Gives all resources, then those that have changed; one that is gone comes a last time, as removed.</summary>
internal sealed class ResourceCursor(ResourceStore store, string? name)
{
    private ImmutableDictionary<string, ResourceInstance> _read = ImmutableDictionary<string, ResourceInstance>.Empty;

    public IReadOnlyList<ApiResource> Read()
    {
        var before = _read;
        _read = store.Resources;
        var changed = _read.Values.Where(resource => before.GetValueOrDefault(resource.Name) != resource).Select(ApiResource.Of);
        var removed = before.Values.Where(resource => !_read.ContainsKey(resource.Name)).Select(resource => ApiResource.Of(resource) with { State = ApiResource.Removed });
        return [.. changed.Concat(removed).Where(resource => string.IsNullOrEmpty(name) || name == resource.Name || name == resource.DisplayName)
            .OrderBy(resource => resource.DisplayName, StringComparer.OrdinalIgnoreCase).ThenBy(resource => resource.Name, StringComparer.Ordinal)];
    }
}
