namespace Streaming.Dashboard.Resources;

/// <summary>A resource's place in the graph.</summary>
/// <param name="Resource">The resource, by the first of its instances.</param>
/// <param name="Instances">How many instances it has.</param>
/// <param name="Column">From 0: what refers to nothing stands in the last column, what refers to it further left.</param>
/// <param name="Row">From 0, within its column.</param>
public sealed record GraphNode(ResourceInstance Resource, int Instances, int Column, int Row);
