namespace Streaming.Consumers.Ledger;

internal static class LedgerEndpoints
{
    public static void MapLedger(this WebApplication app)
    {
        app.MapGet("/ledger/summary", SummarizeAsync);
        app.MapGet("/orders/{invoiceNo}", FindInvoice);
    }

    private static async Task<LedgerSummary> SummarizeAsync(LedgerLag lag, CancellationToken cancellationToken)
    {
        var (totals, behind) = await lag.MeasureAsync(cancellationToken).ConfigureAwait(false);
        return new LedgerSummary(totals.Lines, totals.Invoices, totals.CancelledLines, totals.Quantity, totals.Revenue, behind);
    }

    private static IResult FindInvoice(string invoiceNo, LedgerStore store)
    {
        var lines = store.ReadInvoice(invoiceNo);
        return lines.Count > 0
            ? Results.Ok(lines)
            : Results.Problem($"The ledger has no invoice {invoiceNo}.", statusCode: StatusCodes.Status404NotFound);
    }
}
