using System.Globalization;
using Streaming.Contracts;
using Streaming.Producers.Orders;

namespace Streaming.Producers.Generator;

/// <summary>
/// Invents orders of a small gift shop. A seed makes articles, quantities and customers the same each time;
/// ids and invoice numbers are new with every run.
/// </summary>
internal sealed class OrderGenerator(int? seed, TimeProvider time)
{
    private const int MaxLines = 12;
    private const double CancelledInvoices = 0.02;

    private readonly Random _random = seed is { } value ? new Random(value) : new Random();
    private readonly string _run = Guid.CreateVersion7().ToString("N");
    private readonly string _firstInvoice = time.GetUtcNow().ToString("yyMMddHHmmss", CultureInfo.InvariantCulture);
    private long _lines;
    private long _invoices;

    /// <summary>Lines without end, invoice after invoice, each line happening when it is asked for.</summary>
    public IEnumerable<OrderLine> Lines()
    {
        while (true)
        {
            var cancelled = _random.NextDouble() < CancelledInvoices;
            var invoice = string.Create(CultureInfo.InvariantCulture, $"{(cancelled ? "C" : "")}{_firstInvoice}{++_invoices:D5}");
            var customer = _random.Next(10) == 0 ? (int?)null : _random.Next(12_346, 18_288);
            var country = Catalog.Countries[_random.Next(Catalog.Countries.Length)];
            for (var line = _random.Next(1, MaxLines + 1); line > 0; line--)
            {
                yield return Line(invoice, customer, country, cancelled);
            }
        }
    }

    private OrderLine Line(string invoice, int? customer, string country, bool cancelled)
    {
        var product = Catalog.Products[_random.Next(Catalog.Products.Length)];
        var quantity = _random.Next(1, 25);
        return new OrderLine
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"generator/{_run}/{++_lines}"),
            InvoiceNo = invoice,
            StockCode = product.StockCode,
            Description = product.Description,
            Quantity = cancelled ? -quantity : quantity,
            InvoiceDate = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds()),
            UnitPrice = product.Price,
            CustomerId = customer,
            Country = country,
            Kind = OrderKinds.Of(invoice),
        };
    }
}
