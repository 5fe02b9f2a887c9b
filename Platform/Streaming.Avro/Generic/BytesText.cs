using System.Text;
using Streaming.Avro.Json;
using Streaming.Avro.Schemas;

namespace Streaming.Avro.Generic;

/// <summary>Bytes in JSON; null where a value is none, or not as many as a fixed has.</summary>
internal static class BytesText
{
    public static byte[]? Plain(AvroSchema schema, JsonValue value)
    {
        var bytes = new byte[value.Text.Length];
        return value.Kind == JsonKind.String && Convert.TryFromBase64String(value.Text, bytes, out var length)
            ? Sized(schema, bytes[..length])
            : null;
    }

    public static byte[]? CodePoints(AvroSchema schema, JsonValue value) =>
        value.Kind == JsonKind.String && value.Text.All(c => c <= 0xFF) ? Sized(schema, Encoding.Latin1.GetBytes(value.Text)) : null;

    private static byte[]? Sized(AvroSchema schema, byte[] bytes) =>
        schema is FixedSchema { Size: var size } && bytes.Length != size ? null : bytes;
}
