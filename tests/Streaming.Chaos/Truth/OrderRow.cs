namespace Streaming.Chaos.Truth;

/// <summary>A row of an order file.</summary>
internal sealed record OrderRow(
    string InvoiceNo, string StockCode, string? Description, int Quantity, DateTimeOffset Time, decimal UnitPrice, int? CustomerId, string Country)
{
    public bool IsCancelled => InvoiceNo.StartsWith('C');

    public decimal Amount => Quantity * UnitPrice;
}
