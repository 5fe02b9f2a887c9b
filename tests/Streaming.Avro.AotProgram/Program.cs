using Confluent.Kafka;
using Streaming.Avro;
using Streaming.Avro.AotProgram;
using Streaming.Avro.Schemas;
using Streaming.Contracts;

// Everything that the library does at run time, compiled ahead of time: codec, resolution, registry client, JSON, fingerprints.
var context = new SerializationContext(MessageComponentType.Value, "orders");
var order = new OrderLine
{
    Id = "1",
    InvoiceNo = "536365",
    StockCode = "85123A",
    Quantity = 6,
    InvoiceDate = new DateTimeOffset(2010, 12, 1, 8, 26, 0, TimeSpan.Zero),
    UnitPrice = 2.55m,
    Country = "United Kingdom",
    Kind = OrderKind.Sale,
};
var registry = new Registry();
using var http = new HttpClient(registry) { BaseAddress = new Uri("http://registry") };
using var client = new SchemaRegistryClient(http);
var message = await new AvroSerializer<OrderLine>(client).SerializeAsync(order, context);
var read = new AvroDeserializer<OrderLine>(client).Deserialize(message, isNull: false, context);
var schema = AvroSchema.Parse(registry.Schema);
message[4] = Registry.OtherId;
var otherWriter = new AvroDeserializer<OrderLine>(client).Deserialize(message, isNull: false, context);
Console.WriteLine(read == order && otherWriter == order);
Console.WriteLine(AvroJson.ToJson(schema, message.AsSpan(5)));
Console.WriteLine(SchemaFingerprint.Crc64(schema).ToString("x16", System.Globalization.CultureInfo.InvariantCulture));
