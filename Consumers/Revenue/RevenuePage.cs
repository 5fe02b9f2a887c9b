namespace Streaming.Consumers.Revenue;

/// <summary>The next changes for a client.</summary>
/// <param name="IsReset">What the client had before is void: everything follows anew.</param>
/// <param name="Changes">Some changes, in their order.</param>
/// <param name="IsLast">Whether there are no more for now.</param>
internal sealed record RevenuePage(bool IsReset, IReadOnlyList<RevenueChange> Changes, bool IsLast);
