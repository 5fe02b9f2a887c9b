using Streaming.Avro.Schemas;

namespace Streaming.Avro.Generator;

/// <summary>The C# types of schemas.</summary>
internal sealed class CSharpTypes(string rootNamespace)
{
    /// <summary>The namespace of the generated types; a schema without one takes the project's.</summary>
    public string NamespaceOf(NamedSchema schema) =>
        CSharpNames.Namespace(schema.Namespace.Length > 0 ? schema.Namespace : rootNamespace);

    public string Named(NamedSchema schema) => Prefix(schema) + CSharpNames.Identifier(schema.Name);

    /// <summary>The class beside a record that writes and reads it.</summary>
    public string Codec(RecordSchema record) => $"{Prefix(record)}{record.Name}AvroCodec";

    /// <summary>The type of a value.</summary>
    /// <param name="schema">Its schema.</param>
    /// <param name="union">The closed type of the general union that the schema holds, if it holds one.</param>
    public string Of(AvroSchema schema, string union) => schema switch
    {
        UnionSchema general => OfUnion(new UnionShape(general), union),
        _ when schema.LogicalType != LogicalType.None => OfLogical(schema.LogicalType),
        RecordSchema or EnumSchema => Named((NamedSchema)schema),
        ArraySchema array => $"global::System.Collections.Generic.IReadOnlyList<{Of(array.Items, union + "_Item")}>",
        MapSchema map => $"global::System.Collections.Generic.IReadOnlyDictionary<string, {Of(map.Values, union + "_Item")}>",
        _ => OfPrimitive(schema.Type),
    };

    private string Prefix(NamedSchema schema) => NamespaceOf(schema) is { Length: > 0 } space ? $"global::{space}." : "global::";

    private string OfUnion(UnionShape shape, string union) => shape.Single is { } single
        ? Of(single, union) + (shape.HasNull ? "?" : "")
        : shape.IsGeneral ? union + "Union" + (shape.HasNull ? "?" : "") : "global::Streaming.Avro.AvroNull";

    private static string OfLogical(LogicalType type) => type switch
    {
        LogicalType.Decimal => "decimal",
        LogicalType.Uuid => "global::System.Guid",
        LogicalType.Date => "global::System.DateOnly",
        LogicalType.TimeMillis or LogicalType.TimeMicros => "global::System.TimeOnly",
        LogicalType.TimestampMillis or LogicalType.TimestampMicros => "global::System.DateTimeOffset",
        _ => "global::System.DateTime",
    };

    private static string OfPrimitive(AvroType type) => type switch
    {
        AvroType.Null => "global::Streaming.Avro.AvroNull",
        AvroType.Boolean => "bool",
        AvroType.Int => "int",
        AvroType.Long => "long",
        AvroType.Float => "float",
        AvroType.Double => "double",
        AvroType.String => "string",
        _ => "byte[]",
    };
}
