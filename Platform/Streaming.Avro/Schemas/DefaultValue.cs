using System.Globalization;
using Streaming.Avro.Json;

namespace Streaming.Avro.Schemas;

/// <summary>Checks that a field's default is a value of the field's schema (table "field default values" of the specification).</summary>
internal static class DefaultValue
{
    public static void Check(RecordField field)
    {
        if (!IsValid(field.Schema, field.Default!))
        {
            throw new AvroSchemaException(
                $"The default of the field \"{field.Name}\" is no {SchemaWriter.Describe(field.Schema)}.", field.Default!.Position);
        }
    }

    /// <summary>The branch of a union that a default is a value of: the first that fits (1.12; before it only the first).</summary>
    public static int BranchOf(UnionSchema union, JsonValue value)
    {
        for (var i = 0; i < union.Branches.Count; i++)
        {
            if (IsValid(union.Branches[i], value))
            {
                return i;
            }
        }

        return -1;
    }

    public static bool IsValid(AvroSchema schema, JsonValue value) => schema switch
    {
        RecordSchema record => value.Kind == JsonKind.Object && record.Fields.All(field => (value.Find(field.Name) ?? field.Default) is { } item
            && IsValid(field.Schema, item)),
        EnumSchema symbols => value.Kind == JsonKind.String && symbols.Symbols.Contains(value.Text),
        FixedSchema fixedBytes => IsBytes(value) && value.Text.Length == fixedBytes.Size,
        ArraySchema array => value.Kind == JsonKind.Array && value.Items.All(item => IsValid(array.Items, item)),
        MapSchema map => value.Kind == JsonKind.Object && value.Members.All(member => IsValid(map.Values, member.Value)),
        UnionSchema union => BranchOf(union, value) >= 0,
        _ => IsPrimitive(schema.Type, value),
    };

    private static bool IsPrimitive(AvroType type, JsonValue value) => type switch
    {
        AvroType.Null => value.Kind == JsonKind.Null,
        AvroType.Boolean => value.Kind is JsonKind.True or JsonKind.False,
        AvroType.Int => value.Kind == JsonKind.Number && int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        AvroType.Long => value.Kind == JsonKind.Number && long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        AvroType.Float or AvroType.Double => value.Kind == JsonKind.Number
            || (value.Kind == JsonKind.String && value.Text is "NaN" or "Infinity" or "-Infinity"),
        AvroType.Bytes => IsBytes(value),
        _ => value.Kind == JsonKind.String,
    };

    // Bytes are written as the code points 0 to 255.
    private static bool IsBytes(JsonValue value) => value.Kind == JsonKind.String && value.Text.All(c => c <= 0xFF);
}
