using BenchmarkDotNet.Attributes;
using Confluent.Kafka;
using Streaming.Contracts;

namespace Streaming.Avro.Benchmarks;

/// <summary>One order line to a message.</summary>
[InProcess]
[MemoryDiagnoser]
[MinColumn]
public class SerializeBenchmarks
{
    private static readonly SerializationContext Context = new(MessageComponentType.Value, "orders");

    private readonly OrderLine _line = Orders.Line;
    private readonly ISerializer<OrderLine> _generated = new AvroSerializer<OrderLine>(new FixedRegistry()).AsSyncOverAsync();
    private readonly ApacheCodec _apache = new();
    private readonly ApacheOrderLine _apacheLine = ApacheOrderLine.From(Orders.Line);

    /// <summary>All codecs write the same bytes, or the comparison says nothing.</summary>
    [GlobalSetup]
    public void Check()
    {
        if (!HandWritten().AsSpan().SequenceEqual(Generated()) || !Generated().AsSpan().SequenceEqual(ApacheSpecific()))
        {
            throw new InvalidOperationException("The codecs do not write the same bytes.");
        }
    }

    /// <summary>By hand.</summary>
    [Benchmark(Baseline = true)]
    public byte[] HandWritten() => HandWrittenCodec.Serialize(_line, Orders.SchemaId);

    /// <summary>AvroSerializer with the generated codec.</summary>
    [Benchmark]
    public byte[] Generated() => _generated.Serialize(_line, Context);

    /// <summary>Apache.Avro's SpecificDatumWriter.</summary>
    [Benchmark]
    public byte[] ApacheSpecific() => _apache.Serialize(_apacheLine, Orders.SchemaId);
}
