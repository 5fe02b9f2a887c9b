using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Streaming.Avro.Binary;
using Streaming.Avro.Generic;
using Streaming.Avro.Json;
using Streaming.Avro.Schemas;

namespace Streaming.Avro;

/// <summary>Data of any schema as JSON and back, without generated types: for tools.</summary>
public static class AvroJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = int.MaxValue,
        SkipValidation = true,
    };

    /// <summary>The JSON of a value in Avro's binary encoding. Not-a-number and the infinities are strings: NaN, Infinity, -Infinity.</summary>
    /// <exception cref="AvroException">The bytes are no value of the schema.</exception>
    public static string ToJson(AvroSchema schema, ReadOnlySpan<byte> bytes, AvroJsonStyle style = AvroJsonStyle.Plain)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var output = new ArrayBufferWriter<byte>();
        var reader = new AvroReader(bytes);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            new BinaryToJson(json, style).Write(schema, ref reader);
        }

        reader.RefuseRest();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>The binary encoding of a JSON value. Fields that it lacks take their default.</summary>
    /// <exception cref="AvroException">The text is no JSON, or no value of the schema; the message names the place.</exception>
    public static byte[] ToBytes(AvroSchema schema, string json, AvroJsonStyle style = AvroJsonStyle.Plain)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(json);
        var value = Read(json);
        var writer = new AvroWriter();
        try
        {
            new JsonToBinary(style).Write(schema, value, "$", ref writer);
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    private static JsonValue Read(string json)
    {
        try
        {
            return JsonReader.Read(json);
        }
        catch (AvroSchemaException exception)
        {
            throw new AvroException($"The text is no JSON: {exception.Message}", exception);
        }
    }
}
