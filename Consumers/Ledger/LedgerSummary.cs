namespace Streaming.Consumers.Ledger;

/// <summary>What <c>GET /ledger/summary</c> answers.</summary>
/// <param name="Lines">Order lines, of whatever kind.</param>
/// <param name="Invoices">Different invoice numbers.</param>
/// <param name="CancelledLines">Lines of cancellations.</param>
/// <param name="Quantity">Sum of the quantities, with their sign.</param>
/// <param name="Revenue">Sum of quantity times price in pounds, exact, with three decimals.</param>
/// <param name="Lag">Records in Kafka that are not in the ledger yet; null while the broker does not answer.</param>
internal sealed record LedgerSummary(long Lines, long Invoices, long CancelledLines, long Quantity, string Revenue, long? Lag);
