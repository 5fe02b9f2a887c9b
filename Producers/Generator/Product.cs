namespace Streaming.Producers.Generator;

internal sealed record Product(string StockCode, string Description, decimal Price);
