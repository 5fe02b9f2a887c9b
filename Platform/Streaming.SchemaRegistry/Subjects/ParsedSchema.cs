using Streaming.Avro.Schemas;

namespace Streaming.SchemaRegistry.Subjects;

/// <summary>A schema as a request brought it. Normalized, the order of attributes the specification does not know counts no more.</summary>
internal sealed record ParsedSchema(AvroSchema Schema, SchemaText Text, bool Normalized)
{
    /// <exception cref="RegistryException">It is no valid Avro schema.</exception>
    public static ParsedSchema Parse(SchemaRequest request, IReadOnlyList<AvroSchema> references, bool normalize)
    {
        try
        {
            var schema = AvroSchema.Parse(request.Schema, references);
            return new(schema, new(schema.ToJson(normalize, references), request.References), normalize);
        }
        catch (AvroSchemaException exception)
        {
            throw RegistryException.InvalidSchema($"Input schema is an invalid Avro schema, details: {exception.Message}");
        }
    }

    public bool IsSameAs(SchemaVersion version) => Text.Equals(version.Text)
        || (Normalized && version.Text.References.SequenceEqual(Text.References)
            && version.Schema.ToJson(sortAttributes: true) == Schema.ToJson(sortAttributes: true));
}
