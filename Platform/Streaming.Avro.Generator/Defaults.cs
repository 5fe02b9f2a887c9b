using System.Globalization;
using Streaming.Avro.Json;
using Streaming.Avro.Schemas;

namespace Streaming.Avro.Generator;

/// <summary>Field defaults as C#.</summary>
internal static class Defaults
{
    /// <summary>A literal for what has one; null for what the codec has to read from bytes.</summary>
    public static string? Expression(AvroSchema schema, JsonValue value, CSharpTypes types) => schema switch
    {
        UnionSchema union => OfUnion(new UnionShape(union), value, types),
        _ when schema.LogicalType != LogicalType.None => null,
        EnumSchema symbols => $"{types.Named(symbols)}.{CSharpNames.Pascal(value.Text)}",
        ArraySchema when value.Items.Count == 0 => "[]",
        _ => OfPrimitive(schema.Type, value),
    };

    private static string? OfUnion(UnionShape shape, JsonValue value, CSharpTypes types)
    {
        var branch = shape.Union.Branches[DefaultValue.BranchOf(shape.Union, value)];
        return branch.Type == AvroType.Null ? (shape.Values.Count > 0 ? "null" : "default")
            : shape.Single is not null ? Expression(branch, value, types)
            : null;
    }

    private static string? OfPrimitive(AvroType type, JsonValue value) => type switch
    {
        AvroType.Null => "default",
        AvroType.Boolean => value.Kind == JsonKind.True ? "true" : "false",
        AvroType.Int => value.Text,
        AvroType.Long => long.Parse(value.Text, CultureInfo.InvariantCulture) == long.MinValue ? "long.MinValue" : value.Text + "L",
        AvroType.String => CSharpNames.Literal(value.Text),
        _ => null,
    };
}
