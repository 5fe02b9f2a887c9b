namespace Streaming.Producers.Csv;

/// <summary>The columns of an order file, in their order.</summary>
internal static class OrderColumns
{
    public const string InvoiceNo = "InvoiceNo";
    public const string StockCode = "StockCode";
    public const string Description = "Description";
    public const string Quantity = "Quantity";
    public const string InvoiceDate = "InvoiceDate";
    public const string UnitPrice = "UnitPrice";
    public const string CustomerId = "CustomerID";
    public const string Country = "Country";

    public const string Header = $"{InvoiceNo},{StockCode},{Description},{Quantity},{InvoiceDate},{UnitPrice},{CustomerId},{Country}";
    public const int Count = 8;
}
