using Avro;
using Confluent.Kafka;
using Confluent.SchemaRegistry;
using Streaming.Avro;
using Streaming.Contracts;
using Streaming.SchemaRegistry.Tests.Storage;
using OfficialClient = Confluent.SchemaRegistry.CachedSchemaRegistryClient;
using OfficialDeserializer = Confluent.SchemaRegistry.Serdes.AvroDeserializer<Avro.Generic.GenericRecord>;
using OfficialSerializer = Confluent.SchemaRegistry.Serdes.AvroSerializer<Avro.Generic.GenericRecord>;

namespace Streaming.SchemaRegistry.Tests.Interop;

/// <summary>Confluent's serializer and deserializer for .NET read what ours write, and write what ours read.</summary>
public sealed class OfficialSerdesTests
{
    private static readonly SerializationContext Context = new(MessageComponentType.Value, "orders");

    [Fact]
    public async Task Messages_go_both_ways()
    {
        await using var registry = await RunningRegistry.StartAsync(new MemoryLog());
        using var client = new SchemaRegistryClient(registry.Http);
        using var official = new OfficialClient(new SchemaRegistryConfig { Url = registry.Http.BaseAddress!.ToString() });
        var order = new OrderLine
        {
            Id = "1",
            InvoiceNo = "536365",
            StockCode = "85123A",
            Quantity = -6,
            InvoiceDate = new DateTimeOffset(2010, 12, 1, 8, 26, 0, TimeSpan.Zero),
            UnitPrice = 2.550m,
            CustomerId = 17850,
            Country = "Österreich",
            Kind = OrderKind.Cancellation,
        };
        var ours = await new AvroSerializer<OrderLine>(client).SerializeAsync(order, Context);

        var record = await new OfficialDeserializer(official).DeserializeAsync(ours, isNull: false, Context);
        var theirs = await new OfficialSerializer(official).SerializeAsync(record, Context);

        Assert.Equal("Österreich", record["country"]);
        Assert.Equal(new AvroDecimal(2.550m), record["unitPrice"]);
        Assert.Equal(order, new AvroDeserializer<OrderLine>(client).Deserialize(theirs, isNull: false, Context));
        Assert.Equal(ours[5..], theirs[5..]);
    }
}
