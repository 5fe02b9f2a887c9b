namespace Streaming.Dashboard.Resources;

/// <summary>The resources in columns, each left of all it refers to.</summary>
/// <param name="Nodes">The resources.</param>
/// <param name="Edges">What refers to what.</param>
public sealed record ResourceGraph(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges)
{
    /// <summary>How many columns.</summary>
    public int Columns => Nodes.Count == 0 ? 0 : Nodes.Max(node => node.Column) + 1;

    /// <summary>How many rows the longest column has.</summary>
    public int Rows => Nodes.Count == 0 ? 0 : Nodes.Max(node => node.Row) + 1;

    /// <summary>Places the resources; replicas are one node. In a ring of references the one that closes it is drawn back.</summary>
    public static ResourceGraph Of(IEnumerable<ResourceInstance> resources)
    {
        var groups = resources.GroupBy(resource => resource.DisplayName).OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key);
        var references = groups.ToDictionary(group => group.Key, group => ReferencesOf(group.Value, groups));
        Dictionary<string, int> heights = [];
        foreach (var name in groups.Keys)
            Height(name, references, heights, []);
        var last = heights.Values.DefaultIfEmpty().Max();
        var nodes = groups.Keys.GroupBy(name => last - heights[name])
            .SelectMany(column => column.Select((name, row) => new GraphNode(groups[name].First(), groups[name].Count(), column.Key, row)))
            .ToDictionary(node => node.Resource.DisplayName);
        var edges = references.SelectMany(from => from.Value.Select(to => new GraphEdge(nodes[from.Key], nodes[to.Key], string.Join(", ", to.Order(StringComparer.Ordinal)))));
        return new([.. nodes.Values], [.. edges]);
    }

    private static ILookup<string, string> ReferencesOf(IEnumerable<ResourceInstance> replicas, Dictionary<string, IGrouping<string, ResourceInstance>> all) =>
        replicas.SelectMany(replica => replica.References.Where(reference => reference.ResourceName != replica.DisplayName && all.ContainsKey(reference.ResourceName)))
            .Distinct().ToLookup(reference => reference.ResourceName, reference => reference.Type);

    /// <summary>How many columns stand right of it.</summary>
    private static int Height(string name, Dictionary<string, ILookup<string, string>> references, Dictionary<string, int> heights, HashSet<string> above)
    {
        if (heights.TryGetValue(name, out var known))
            return known;
        if (!above.Add(name))
            return -1;
        var height = references[name].Select(to => Height(to.Key, references, heights, above) + 1).DefaultIfEmpty().Max();
        above.Remove(name);
        return heights[name] = height;
    }
}
