namespace Streaming.Dashboard.Resources;

/// <summary>That a resource refers to another one.</summary>
/// <param name="From">What refers.</param>
/// <param name="To">What it refers to.</param>
/// <param name="Types">How, such as <c>Reference, WaitFor</c>.</param>
public sealed record GraphEdge(GraphNode From, GraphNode To, string Types);
