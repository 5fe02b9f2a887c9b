using System.Globalization;
using Streaming.Chaos.Truth;

namespace Streaming.Chaos.Observed;

/// <summary>What <c>GET /orders/{invoiceNo}</c> shows of a row.</summary>
internal sealed record LedgerLine(
    string InvoiceNo, string StockCode, string? Description, int Quantity, DateTimeOffset InvoiceDate, string UnitPrice, int? CustomerId, string Country)
{
    public static LedgerLine Of(OrderRow row) => new(
        row.InvoiceNo,
        row.StockCode,
        row.Description,
        row.Quantity,
        row.Time,
        row.UnitPrice.ToString("F3", CultureInfo.InvariantCulture),
        row.CustomerId,
        row.Country);
}
