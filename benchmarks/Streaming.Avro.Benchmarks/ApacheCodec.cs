using System.Buffers.Binary;
using Avro;
using Avro.IO;
using Avro.Specific;

namespace Streaming.Avro.Benchmarks;

/// <summary>Apache.Avro's specific writer and reader around the wire format, made once.</summary>
internal sealed class ApacheCodec
{
    private readonly SpecificDatumWriter<ApacheOrderLine> _writer = new(Schema.Parse(Orders.ApacheSchema));
    private readonly SpecificDatumReader<ApacheOrderLine> _reader = new(Schema.Parse(Orders.ApacheSchema), Schema.Parse(Orders.ApacheSchema));

    public byte[] Serialize(ApacheOrderLine order, int schemaId)
    {
        using var stream = new MemoryStream(256);
        Span<byte> header = stackalloc byte[5];
        BinaryPrimitives.WriteInt32BigEndian(header[1..], schemaId);
        stream.Write(header);
        _writer.Write(order, new BinaryEncoder(stream));
        return stream.ToArray();
    }

    public ApacheOrderLine Deserialize(byte[] message)
    {
        using var stream = new MemoryStream(message, 5, message.Length - 5);
        return _reader.Read(null!, new BinaryDecoder(stream));
    }
}
