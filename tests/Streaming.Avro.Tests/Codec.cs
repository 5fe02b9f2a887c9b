using Streaming.Avro.Binary;
using Streaming.Avro.Schemas;

namespace Streaming.Avro.Tests;

/// <summary>Generated codecs by type.</summary>
internal static class Codec
{
    public static RecordSchema SchemaOf<T>()
        where T : class, IAvroRecord<T> => T.AvroSchema;

    public static byte[] Write<T>(T value)
        where T : class, IAvroRecord<T>
    {
        var writer = new AvroWriter();
        try
        {
            T.Write(ref writer, value);
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    public static T Read<T>(byte[] bytes)
        where T : class, IAvroRecord<T>
    {
        var reader = new AvroReader(bytes);
        var value = T.Read(ref reader);
        Assert.Equal(0, reader.Remaining);
        return value;
    }
}
