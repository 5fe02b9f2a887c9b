using System.Text;
using Streaming.Avro.Json;

namespace Streaming.Avro.Schemas;

/// <summary>A schema as the Avro specification 1.12 defines it. Immutable once parsed.</summary>
public abstract class AvroSchema
{
    private static readonly JsonMember[] NoAttributes = [];

    private protected AvroSchema(AvroType type) => Type = type;

    /// <summary>The type.</summary>
    public AvroType Type { get; }

    /// <summary>What the type stands for, where it is annotated.</summary>
    public LogicalType LogicalType { get; internal set; }

    /// <summary>Digits of a decimal; 0 for everything else.</summary>
    public int Precision { get; internal set; }

    /// <summary>Decimals of a decimal; 0 for everything else.</summary>
    public int Scale { get; internal set; }

    /// <summary>Attributes that the specification does not define for the type (logical types are among them), as they stood.</summary>
    internal IReadOnlyList<JsonMember> Attributes { get; set; } = NoAttributes;

    internal TextPosition Position { get; set; }

    /// <summary>Reads a schema from its JSON text.</summary>
    /// <exception cref="AvroSchemaException">The text is no JSON, or no valid schema.</exception>
    public static AvroSchema Parse(string text) => SchemaParser.Parse(text, []);

    /// <summary>Reads a schema that refers to types declared in others.</summary>
    /// <param name="text">The JSON text.</param>
    /// <param name="references">The other schemas; each named type they declare is known.</param>
    /// <exception cref="AvroSchemaException">The text is no JSON, or no valid schema.</exception>
    public static AvroSchema Parse(string text, IEnumerable<AvroSchema> references) =>
        SchemaParser.Parse(text, references.SelectMany(SchemaFacts.All).OfType<NamedSchema>());

    /// <summary>
    /// The "Parsing Canonical Form" of the specification: only what decides how data is read, in one fixed spelling.
    /// </summary>
    public string ToCanonicalForm() => CanonicalForm.Of(this);

    /// <summary>The schema as JSON without white space, with documentation, defaults, aliases and other attributes kept.</summary>
    public string ToJson() => ToJson(sortAttributes: false);

    /// <summary>The same in other forms.</summary>
    /// <param name="sortAttributes">Whether attributes that the specification does not define come in the order of their names.</param>
    /// <param name="references">Schemas whose types are named only, not written out.</param>
    internal string ToJson(bool sortAttributes, params IEnumerable<AvroSchema> references)
    {
        var output = new StringBuilder();
        SchemaWriter.Write(this, output, sortAttributes, references);
        return output.ToString();
    }

    /// <summary>The schema as JSON.</summary>
    public override string ToString() => ToJson();
}
