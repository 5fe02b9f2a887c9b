using Streaming.Avro.Binary;

namespace Streaming.Avro.Resolution;

/// <summary>Reads one whole record.</summary>
internal static class RecordReader
{
    /// <summary>Reads a record; <paramref name="resolution"/> is null where the bytes are the reader's own.</summary>
    /// <exception cref="AvroException">The bytes are no such record, or more than one.</exception>
    public static T Read<T>(ReadOnlySpan<byte> bytes, SchemaResolution? resolution)
        where T : class, IAvroRecord<T>
    {
        var reader = new AvroReader(bytes);
        return resolution is null ? ReadWhole<T>(ref reader) : Translate<T>(resolution, ref reader);
    }

    private static T Translate<T>(SchemaResolution resolution, ref AvroReader source)
        where T : class, IAvroRecord<T>
    {
        var writer = new AvroWriter();
        try
        {
            resolution.Translate(ref source, ref writer);
            source.RefuseRest();
            var reader = new AvroReader(writer.Written);
            return ReadWhole<T>(ref reader);
        }
        finally
        {
            writer.Dispose();
        }
    }

    private static T ReadWhole<T>(ref AvroReader reader)
        where T : class, IAvroRecord<T>
    {
        var value = T.Read(ref reader);
        reader.RefuseRest();
        return value;
    }
}
