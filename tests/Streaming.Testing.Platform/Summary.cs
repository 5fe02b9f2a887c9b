namespace Streaming.Testing.Platform;

/// <summary>What <c>GET /ledger/summary</c> answers.</summary>
public sealed record Summary(long Lines, long Invoices, long CancelledLines, long Quantity, string Revenue, long? Lag);
