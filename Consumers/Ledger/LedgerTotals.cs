using System.Globalization;
using Streaming.Contracts;

namespace Streaming.Consumers.Ledger;

/// <summary>Sums over all lines of the ledger. The revenue is wider than SQLite's integers, so that no order overflows it.</summary>
internal sealed record LedgerTotals(long Lines, long Invoices, long CancelledLines, long Quantity, Int128 RevenueThousandths)
{
    public LedgerTotals Add(OrderLine line, bool isNewInvoice) => new(
        Lines + 1,
        Invoices + (isNewInvoice ? 1 : 0),
        CancelledLines + (line.Kind == OrderKind.Cancellation ? 1 : 0),
        Quantity + line.Quantity,
        RevenueThousandths + ((Int128)line.Quantity * Money.ToThousandths(line.UnitPrice)));

    /// <summary>Pounds with three decimals.</summary>
    public string Revenue => Money.Format(RevenueThousandths);

    public string StoredRevenue => RevenueThousandths.ToString(CultureInfo.InvariantCulture);
}
