namespace Streaming.AppHost.Tests;

/// <summary>What <c>GET /ledger/summary</c> answers.</summary>
internal sealed record Summary(long Lines, long Invoices, long CancelledLines, long Quantity, string Revenue, long? Lag);
