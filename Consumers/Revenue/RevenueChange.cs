namespace Streaming.Consumers.Revenue;

/// <summary>A change, and the id that a client continues from after it.</summary>
internal sealed record RevenueChange(RevenueRow Row, bool IsRemoved, string Id);
