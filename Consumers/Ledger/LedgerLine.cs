using Microsoft.Data.Sqlite;
using Streaming.Contracts;

namespace Streaming.Consumers.Ledger;

/// <summary>A line of the ledger as <c>GET /orders/{invoiceNo}</c> shows it; the price in pounds with three decimals.</summary>
internal sealed record LedgerLine(
    string Id,
    string InvoiceNo,
    string StockCode,
    string? Description,
    int Quantity,
    DateTimeOffset InvoiceDate,
    string UnitPrice,
    int? CustomerId,
    string Country,
    string Kind)
{
    public static string KindOf(OrderKind kind) => kind switch
    {
        OrderKind.Sale => "SALE",
        OrderKind.Cancellation => "CANCELLATION",
        OrderKind.Adjustment => "ADJUSTMENT",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static LedgerLine Read(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.IsDBNull(3) ? null : row.GetString(3),
        row.GetInt32(4),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)),
        Money.Format(row.GetInt64(6)),
        row.IsDBNull(7) ? null : row.GetInt32(7),
        row.GetString(8),
        row.GetString(9));
}
