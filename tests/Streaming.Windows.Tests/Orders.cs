using Confluent.Kafka;
using Streaming.Avro;
using Streaming.Contracts;

namespace Streaming.Windows.Tests;

/// <summary>Order lines and their bytes.</summary>
internal static class Orders
{
    public static readonly SerializationContext Context = new(MessageComponentType.Value, "orders");

    public static OrderLine Line(string id, string country, long millis, string invoice = "1", int quantity = 1, decimal price = 1) => new()
    {
        Id = id,
        InvoiceNo = invoice,
        StockCode = "S",
        Quantity = quantity,
        InvoiceDate = DateTimeOffset.FromUnixTimeMilliseconds(millis),
        UnitPrice = price,
        Country = country,
        Kind = invoice.StartsWith('C') ? OrderKind.Cancellation : OrderKind.Sale,
    };

    public static byte[] Bytes(this OrderLine line, ISchemaRegistryClient registry) => new AvroSerializer<OrderLine>(registry).AsSyncOverAsync().Serialize(line, Context);

    public static RevenueWindow Window(byte[] value, ISchemaRegistryClient registry) =>
        new AvroDeserializer<RevenueWindow>(registry).Deserialize(value, isNull: false, new SerializationContext(MessageComponentType.Value, "revenue"));
}
