using Confluent.Kafka;
using Streaming.Contracts;

namespace Streaming.Avro.Tests.Serialization;

public class AvroDeserializerTests
{
    private static readonly SerializationContext Value = new(MessageComponentType.Value, "orders");

    private readonly FakeRegistry _registry = new();

    [Fact]
    public async Task What_is_serialized_is_deserialized()
    {
        var message = new AvroSerializer<OrderLine>(_registry).AsSyncOverAsync().Serialize(AvroSerializerTests.Order, Value);
        var deserializer = new AvroDeserializer<OrderLine>(_registry);

        Assert.Equal(AvroSerializerTests.Order, deserializer.Deserialize(message, isNull: false, Value));
        Assert.Equal(AvroSerializerTests.Order, await deserializer.DeserializeAsync(message, isNull: false, Value));
        Assert.Equal(["register orders-value", "schema 1"], _registry.Requests);
        Assert.Null(deserializer.Deserialize([], isNull: true, Value));
    }

    [Fact]
    public void Another_writers_schema_is_resolved()
    {
        const string Writer = """
            {"type":"record","name":"OrderLine","namespace":"elsewhere","fields":[
              {"name":"kind","type":{"type":"enum","name":"OrderKind","symbols":["ADJUSTMENT","SALE"]}},
              {"name":"warehouse","type":["null","string"]},
              {"name":"id","type":"string"},{"name":"invoiceNo","type":"string"},{"name":"stockCode","type":"string"},
              {"name":"quantity","type":"int"},
              {"name":"invoiceDate","type":{"type":"long","logicalType":"timestamp-millis"}},
              {"name":"unitPrice","type":{"type":"bytes","logicalType":"decimal","precision":9,"scale":3}},
              {"name":"customerId","type":"int"},{"name":"country","type":"string"}]}
            """;
        var schema = (global::Avro.RecordSchema)global::Avro.Schema.Parse(Writer);
        var record = new global::Avro.Generic.GenericRecord(schema);
        record.Add("kind", new global::Avro.Generic.GenericEnum((global::Avro.EnumSchema)schema["kind"].Schema, "SALE"));
        record.Add("warehouse", "w");
        record.Add("id", "1");
        record.Add("invoiceNo", "536365");
        record.Add("stockCode", "85123A");
        record.Add("quantity", 6);
        record.Add("invoiceDate", new DateTime(2010, 12, 1, 8, 26, 0, DateTimeKind.Utc));
        record.Add("unitPrice", new global::Avro.AvroDecimal(2.550m));
        record.Add("customerId", 17850);
        record.Add("country", "United Kingdom");
        _registry.Add(300, Writer);
        byte[] message = [0, 0, 0, 1, 44, .. Apache.Write(Writer, record)];

        var read = new AvroDeserializer<OrderLine>(_registry).Deserialize(message, isNull: false, Value);

        Assert.Equal(AvroSerializerTests.Order with { Description = null }, read);
    }

    [Fact]
    public void A_schema_that_does_not_resolve_names_every_reason()
    {
        _registry.Add(1, """{"type":"record","name":"OrderLine","fields":[{"name":"id","type":"int"},{"name":"country","type":"string"}]}""");

        var exception = Refused([0, 0, 0, 0, 1, 2]);

        Assert.StartsWith("Data of schema id 1 cannot be read as Streaming.Contracts.OrderLine: OrderLine.id: the writer has int, the reader string; OrderLine.invoiceNo: ", exception.Message, StringComparison.Ordinal);
        Assert.Equal(7, exception.Message.Split("; ").Length);
    }

    [Fact]
    public void What_is_no_message_of_a_registry_is_refused()
    {
        Assert.Equal("A message of 4 bytes is too short for the 5 bytes of schema id before Avro data.", Refused([0, 0, 0, 1]).Message);
        Assert.Equal(
            "The message starts with the byte 0x7b instead of 0x00 and a schema id: it is not Avro of a schema registry.",
            Refused([.. "{\"a\":1}"u8]).Message);
        Assert.Throws<SchemaRegistryException>(() => new AvroDeserializer<OrderLine>(_registry).Deserialize([0, 0, 0, 9, 9], isNull: false, Value));
    }

    [Fact]
    public void A_broken_message_names_record_schema_and_place()
    {
        var message = new AvroSerializer<OrderLine>(_registry).AsSyncOverAsync().Serialize(AvroSerializerTests.Order, Value);

        Assert.Equal(
            "The message is no Streaming.Contracts.OrderLine of schema id 1: At byte 2: the length 6 is more than the 4 bytes left.",
            Refused(message[..11]).Message);
        Assert.Equal(
            $"The message is no Streaming.Contracts.OrderLine of schema id 1: At byte {message.Length - 5}: the record ends here, but 2 more bytes follow.",
            Refused([.. message, 0, 0]).Message);
    }

    [Fact]
    public void Random_damage_ends_in_a_record_or_a_clear_exception_in_bounded_memory()
    {
        var random = new Random(20101201);
        var samples = new Contracts.EverythingSamples(7);
        var deserializer = new AvroDeserializer<Contracts.Everything>(_registry);
        var serializer = new AvroSerializer<Contracts.Everything>(_registry).AsSyncOverAsync();
        serializer.Serialize(samples.Next(), Value);
        // The same schema with another field order goes through resolution.
        var own = Codec.SchemaOf<Contracts.Everything>().ToJson();
        _registry.Add(2, own.Replace("""{"name":"flag","type":"boolean"},{"name":"small","type":"int"}""", """{"name":"small","type":"int"},{"name":"flag","type":"boolean"}""", StringComparison.Ordinal));
        for (var i = 0; i < 6_000; i++)
        {
            var message = i % 4 == 0 ? new byte[random.Next(200)] : serializer.Serialize(samples.Next(), Value);
            Damage(message, random);
            if (message.Length >= 5)
            {
                new byte[] { 0, 0, 0, 0, (byte)random.Next(1, 3) }.CopyTo(message, 0);
            }

            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                deserializer.Deserialize(message, isNull: false, Value);
            }
            catch (AvroException)
            {
                // What damage should end in.
            }

            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000 + (100L * message.Length));
        }
    }

    [Fact]
    public void Nothing_but_the_record_and_its_strings_is_allocated()
    {
        var message = new AvroSerializer<OrderLine>(_registry).AsSyncOverAsync().Serialize(AvroSerializerTests.Order, Value);
        var deserializer = new AvroDeserializer<OrderLine>(_registry);
        var read = deserializer.Deserialize(message, isNull: false, Value);

        var needed = Allocation.Of(() => read with
        {
            Id = new string(read.Id.AsSpan()),
            InvoiceNo = new string(read.InvoiceNo.AsSpan()),
            StockCode = new string(read.StockCode.AsSpan()),
            Description = new string(read.Description.AsSpan()),
            Country = new string(read.Country.AsSpan()),
        });

        Assert.Equal(needed, Allocation.Of(() => deserializer.Deserialize(message, isNull: false, Value)));
    }

    private static void Damage(byte[] message, Random random)
    {
        for (var hits = random.Next(1, 6); hits > 0 && message.Length > 0; hits--)
        {
            message[random.Next(message.Length)] = random.Next(4) == 0 ? (byte)0xFF : (byte)random.Next(256);
        }
    }

    private AvroException Refused(byte[] message) => Assert.Throws<AvroException>(
        () => new AvroDeserializer<OrderLine>(_registry).Deserialize(message, isNull: false, Value));
}
