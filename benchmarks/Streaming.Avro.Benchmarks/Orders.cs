using Streaming.Contracts;

namespace Streaming.Avro.Benchmarks;

/// <summary>The one order line that all codecs write and read.</summary>
internal static class Orders
{
    public const int SchemaId = 1;
    public const int OtherSchemaId = 2;

    public static readonly OrderLine Line = new()
    {
        Id = "536365-1",
        InvoiceNo = "536365",
        StockCode = "85123A",
        Description = "WHITE HANGING HEART T-LIGHT HOLDER",
        Quantity = 6,
        InvoiceDate = new DateTimeOffset(2010, 12, 1, 8, 26, 0, TimeSpan.Zero),
        UnitPrice = 2.55m,
        CustomerId = 17850,
        Country = "United Kingdom",
        Kind = OrderKind.Sale,
    };

    public static string Schema { get; } = SchemaOf<OrderLine>();

    /// <summary>The same data under the names of Apache.Avro's classes, which it finds by the schema's names.</summary>
    public static string ApacheSchema { get; } = Schema
        .Replace("\"name\":\"OrderLine\",\"namespace\":\"Streaming.Contracts\"", "\"name\":\"ApacheOrderLine\",\"namespace\":\"Streaming.Avro.Benchmarks\"", StringComparison.Ordinal)
        .Replace("\"name\":\"OrderKind\"", "\"name\":\"ApacheOrderKind\"", StringComparison.Ordinal);

    /// <summary>Another writer's: a field more, and one less.</summary>
    public static string OtherSchema { get; } = Schema
        .Replace("{\"name\":\"customerId\",\"type\":[\"null\",\"int\"],\"doc\":\"Customer number, where the source has one.\",\"default\":null},", "", StringComparison.Ordinal)
        .Replace("{\"name\":\"country\"", "{\"name\":\"channel\",\"type\":\"string\"},{\"name\":\"country\"", StringComparison.Ordinal);

    private static string SchemaOf<T>()
        where T : class, IAvroRecord<T> => T.AvroSchema.ToJson();
}
