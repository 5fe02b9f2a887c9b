using Avro.Generic;
using Avro.IO;

namespace Streaming.Avro.Tests;

/// <summary>Apache.Avro as the other side.</summary>
internal static class Apache
{
    public static object Read(string schema, byte[] bytes) => Read(schema, schema, bytes);

    public static object Read(string writer, string reader, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        var value = new GenericDatumReader<object>(global::Avro.Schema.Parse(writer), global::Avro.Schema.Parse(reader))
            .Read(null!, new BinaryDecoder(stream));
        Assert.Equal(bytes.Length, stream.Position);
        return value;
    }

    public static byte[] Write(string schema, object value)
    {
        using var stream = new MemoryStream();
        new GenericDatumWriter<object>(global::Avro.Schema.Parse(schema)).Write(value, new BinaryEncoder(stream));
        return stream.ToArray();
    }
}
