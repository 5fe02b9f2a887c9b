namespace Streaming.Dashboard.Resources;

/// <summary>Which resources the table shows, and in which order.</summary>
public static class ResourceQuery
{
    /// <summary>
    /// Those that contain every word of the search in their name, type, state, source or addresses; in the order wanted, children
    /// beneath their parents and replicas together.
    /// </summary>
    public static IReadOnlyList<ResourceRowItem> Run(
        IEnumerable<ResourceInstance> resources, string? search, ResourceOrder order = ResourceOrder.Name, bool descending = false)
    {
        var shown = Sort(Find(resources, search), order, descending)
            .ThenBy(resource => resource.DisplayName, StringComparer.OrdinalIgnoreCase)
            .ThenBy(resource => resource.Name, StringComparer.Ordinal)
            .ToLookup(resource => resource.DisplayName);
        var children = shown.SelectMany(group => group).Where(HasParent).ToLookup(resource => resource.Parent!);
        return [.. shown.SelectMany(group => group.Where(resource => !HasParent(resource)).SelectMany((resource, index) => Rows(resource, index, 0)))];

        bool HasParent(ResourceInstance resource) => resource.Parent is { } parent && parent != resource.DisplayName && shown.Contains(parent);

        // Children of several replicas stand beneath the first.
        IEnumerable<ResourceRowItem> Rows(ResourceInstance resource, int index, int depth) =>
            (index == 0 ? children[resource.DisplayName].SelectMany(child => Rows(child, IndexOf(child), depth + 1)) : [])
            .Prepend(new ResourceRowItem(resource, depth, shown[resource.DisplayName].Count() > 1));

        int IndexOf(ResourceInstance resource) => shown[resource.DisplayName].TakeWhile(other => other != resource).Count();
    }

    /// <summary>Those that contain every word of the search, and are of the type and in the state, where one is given.</summary>
    public static IEnumerable<ResourceInstance> Find(IEnumerable<ResourceInstance> resources, string? search, string? type = null, string? state = null)
    {
        var words = (search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return resources.Where(resource => !resource.IsHidden
            && (string.IsNullOrEmpty(type) || resource.Type == type)
            && (string.IsNullOrEmpty(state) || resource.State == state)
            && words.All(word => Contains(resource, word)));
    }

    private static IOrderedEnumerable<ResourceInstance> Sort(IEnumerable<ResourceInstance> resources, ResourceOrder order, bool descending) => (order, descending) switch
    {
        (ResourceOrder.State, false) => resources.OrderBy(resource => KnownStates.TextOf(resource.State), StringComparer.OrdinalIgnoreCase),
        (ResourceOrder.State, true) => resources.OrderByDescending(resource => KnownStates.TextOf(resource.State), StringComparer.OrdinalIgnoreCase),
        (ResourceOrder.Started, false) => resources.OrderBy(resource => resource.StartedAt ?? DateTimeOffset.MaxValue),
        (ResourceOrder.Started, true) => resources.OrderByDescending(resource => resource.StartedAt ?? DateTimeOffset.MinValue),
        (_, false) => resources.OrderBy(resource => resource.DisplayName, StringComparer.OrdinalIgnoreCase),
        (_, true) => resources.OrderByDescending(resource => resource.DisplayName, StringComparer.OrdinalIgnoreCase),
    };

    private static bool Contains(ResourceInstance resource, string word) =>
        Has(resource.Name, word) || Has(resource.DisplayName, word) || Has(resource.Type, word) || Has(resource.State, word)
        || Has(resource.Source, word) || resource.Urls.Any(url => Has(url.Address, word) || Has(url.Text, word));

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
