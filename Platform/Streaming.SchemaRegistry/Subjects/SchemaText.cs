using Streaming.Avro.Schemas;

namespace Streaming.SchemaRegistry.Subjects;

/// <summary>
/// The text by which schemas are the same: parsed and written back, so white space and the order of attributes do not
/// count, documentation and defaults do. Normalized, the order of attributes the specification does not know counts no more.
/// </summary>
internal static class SchemaText
{
    /// <exception cref="RegistryException">It is no valid Avro schema.</exception>
    public static (AvroSchema Schema, string Text) Parse(string text, bool normalize)
    {
        try
        {
            var schema = AvroSchema.Parse(text);
            return (schema, schema.ToJson(normalize));
        }
        catch (AvroSchemaException exception)
        {
            throw RegistryException.InvalidSchema($"Input schema is an invalid Avro schema, details: {exception.Message}");
        }
    }
}
