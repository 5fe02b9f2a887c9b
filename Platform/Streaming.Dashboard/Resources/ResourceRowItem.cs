namespace Streaming.Dashboard.Resources;

/// <summary>A row of the table.</summary>
/// <param name="Resource">What it shows.</param>
/// <param name="Depth">How many parents stand above it.</param>
/// <param name="IsReplica">True where other instances share the display name.</param>
public sealed record ResourceRowItem(ResourceInstance Resource, int Depth, bool IsReplica);
