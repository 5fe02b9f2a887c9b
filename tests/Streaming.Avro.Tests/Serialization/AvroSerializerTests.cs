using Confluent.Kafka;
using Streaming.Contracts;

namespace Streaming.Avro.Tests.Serialization;

public class AvroSerializerTests
{
    internal static readonly OrderLine Order = new()
    {
        Id = "1",
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

    private static readonly SerializationContext Value = new(MessageComponentType.Value, "orders");

    [Fact]
    public void A_message_is_a_zero_the_id_and_the_record()
    {
        var registry = new FakeRegistry();
        registry.Add(1, "\"int\"");

        var message = new AvroSerializer<OrderLine>(registry).AsSyncOverAsync().Serialize(Order, Value);

        Assert.Equal([0, 0, 0, 0, 2, 2, (byte)'1', 12, (byte)'5'], message[..9]);
        Assert.Equal(Codec.Write(Order), message[5..]);
    }

    [Fact]
    public async Task Only_the_first_record_of_a_topic_asks_the_registry()
    {
        var registry = new FakeRegistry();
        var serializer = new AvroSerializer<OrderLine>(registry);
        for (var i = 0; i < 10; i++)
        {
            serializer.AsSyncOverAsync().Serialize(Order, Value);
            var another = serializer.SerializeAsync(Order, new SerializationContext(MessageComponentType.Key, "orders"));
            Assert.True(i == 0 || another.IsCompletedSuccessfully);
            await another;
        }

        Assert.Equal(["register orders-value", "register orders-key"], registry.Requests);
    }

    [Theory]
    [InlineData(SubjectNameStrategy.Topic, "register orders-value")]
    [InlineData(SubjectNameStrategy.Record, "register Streaming.Contracts.OrderLine")]
    [InlineData(SubjectNameStrategy.TopicRecord, "register orders-Streaming.Contracts.OrderLine")]
    public void Subjects_are_named_by_the_strategy(SubjectNameStrategy strategy, string request)
    {
        var registry = new FakeRegistry();
        new AvroSerializer<OrderLine>(registry, new AvroSerializerOptions { SubjectNameStrategy = strategy }).AsSyncOverAsync().Serialize(Order, Value);

        Assert.Equal([request], registry.Requests);
    }

    [Fact]
    public void Without_registration_the_schema_has_to_be_there()
    {
        var registry = new FakeRegistry();
        var message = new AvroSerializer<OrderLine>(registry, new AvroSerializerOptions { AutoRegisterSchemas = false }).AsSyncOverAsync().Serialize(Order, Value);

        Assert.Equal(["look up orders-value"], registry.Requests);
        Assert.Equal(42, message[4]);
    }

    [Fact]
    public void With_the_latest_version_records_are_written_in_its_schema()
    {
        var registry = new FakeRegistry();
        var latest = Codec.SchemaOf<OrderLine>().ToJson()
            .Replace("""{"name":"stockCode","type":"string","doc":"Article number."},""", "", StringComparison.Ordinal);
        registry.Add(5, latest);

        var message = new AvroSerializer<OrderLine>(registry, new AvroSerializerOptions { AutoRegisterSchemas = false, UseLatestVersion = true }).AsSyncOverAsync().Serialize(Order, Value);

        Assert.Equal(5, message[4]);
        var read = (global::Avro.Generic.GenericRecord)Apache.Read(latest, message[5..]);
        Assert.Equal("536365", read["invoiceNo"]);
        Assert.Equal("United Kingdom", read["country"]);
    }

    [Fact]
    public void A_latest_version_that_has_no_place_for_the_record_is_refused()
    {
        var registry = new FakeRegistry();
        registry.Add(5, """{"type":"record","name":"OrderLine","fields":[{"name":"id","type":"int"}]}""");
        var serializer = new AvroSerializer<OrderLine>(registry, new AvroSerializerOptions { AutoRegisterSchemas = false, UseLatestVersion = true }).AsSyncOverAsync();

        Assert.Equal(
            "Streaming.Contracts.OrderLine cannot be written with version 3 of orders-value (schema id 5): OrderLine.id: the writer has string, the reader int.",
            Assert.Throws<AvroException>(() => serializer.Serialize(Order, Value)).Message);
    }

    [Fact]
    public void Contradicting_options_are_refused()
    {
        Assert.Equal(
            "AutoRegisterSchemas and UseLatestVersion contradict each other: set AutoRegisterSchemas to false to write with the latest version.",
            Refused(new AvroSerializerOptions { UseLatestVersion = true }));
        Assert.Equal(
            "NormalizeSchemas and UseLatestVersion contradict each other: the latest version is taken as it stands.",
            Refused(new AvroSerializerOptions { UseLatestVersion = true, AutoRegisterSchemas = false, NormalizeSchemas = true }));
        Assert.Equal(
            "SubjectNameStrategy 9 is none of Topic, Record, TopicRecord.",
            Refused(new AvroSerializerOptions { SubjectNameStrategy = (SubjectNameStrategy)9 }));

        static string Refused(AvroSerializerOptions options) =>
            Assert.Throws<ArgumentException>(() => new AvroSerializer<OrderLine>(new FakeRegistry(), options)).Message;
    }

    [Fact]
    public void A_null_record_stays_null() => Assert.Null(new AvroSerializer<OrderLine>(new FakeRegistry()).AsSyncOverAsync().Serialize(null!, Value));

    [Fact]
    public void Nothing_but_the_message_is_allocated()
    {
        var serializer = new AvroSerializer<OrderLine>(new FakeRegistry()).AsSyncOverAsync();
        var message = serializer.Serialize(Order, Value);

        Assert.Equal(Allocation.Of(() => message.AsSpan().ToArray()), Allocation.Of(() => serializer.Serialize(Order, Value)));
    }

    [Fact]
    public void A_producer_takes_the_serializer_as_it_takes_the_official_one()
    {
        var serializer = new AvroSerializer<OrderLine>(new FakeRegistry());
        var config = new ProducerConfig { BootstrapServers = "localhost:1" };

        using var asynchronous = new ProducerBuilder<Null, OrderLine>(config).SetValueSerializer(serializer).SetLogHandler((_, _) => { }).Build();
        using var synchronous = new ProducerBuilder<Null, OrderLine>(config).SetValueSerializer(serializer.AsSyncOverAsync()).SetLogHandler((_, _) => { }).Build();

        Assert.NotEqual(asynchronous.Name, synchronous.Name);
    }
}
