using BenchmarkDotNet.Attributes;
using Confluent.Kafka;
using Streaming.Avro.Schemas;
using Streaming.Contracts;

namespace Streaming.Avro.Benchmarks;

/// <summary>A message to one order line.</summary>
[InProcess]
[MemoryDiagnoser]
[MinColumn]
public class DeserializeBenchmarks
{
    private static readonly SerializationContext Context = new(MessageComponentType.Value, "orders");

    private readonly AvroDeserializer<OrderLine> _generated = new(new FixedRegistry());
    private readonly ApacheCodec _apache = new();
    private readonly byte[] _message = HandWrittenCodec.Serialize(Orders.Line, Orders.SchemaId);
    private readonly byte[] _otherMessage = OtherMessage();

    /// <summary>All codecs read the same record, or the comparison says nothing.</summary>
    [GlobalSetup]
    public void Check()
    {
        if (HandWritten() != Orders.Line || Generated() != Orders.Line || OtherWriter() != Orders.Line with { CustomerId = null }
            || (string?)ApacheSpecific().Get(1) != Orders.Line.InvoiceNo)
        {
            throw new InvalidOperationException("The codecs do not read the same record.");
        }
    }

    /// <summary>By hand.</summary>
    [Benchmark(Baseline = true)]
    public OrderLine HandWritten() => HandWrittenCodec.Deserialize(_message);

    /// <summary>AvroDeserializer with the generated codec, written with the same schema.</summary>
    [Benchmark]
    public OrderLine Generated() => _generated.Deserialize(_message, isNull: false, Context);

    /// <summary>AvroDeserializer, written with another schema.</summary>
    [Benchmark]
    public OrderLine OtherWriter() => _generated.Deserialize(_otherMessage, isNull: false, Context);

    /// <summary>Apache.Avro's SpecificDatumReader.</summary>
    [Benchmark]
    public ApacheOrderLine ApacheSpecific() => _apache.Deserialize(_message);

    private static byte[] OtherMessage()
    {
        const string Json = """{"id":"536365-1","invoiceNo":"536365","stockCode":"85123A","description":"WHITE HANGING HEART T-LIGHT HOLDER","quantity":6,"invoiceDate":"2010-12-01T08:26:00Z","unitPrice":2.55,"channel":"web","country":"United Kingdom","kind":"SALE"}""";
        return [0, 0, 0, 0, Orders.OtherSchemaId, .. AvroJson.ToBytes(AvroSchema.Parse(Orders.OtherSchema), Json)];
    }
}
