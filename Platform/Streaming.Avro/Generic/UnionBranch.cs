using Streaming.Avro.Json;
using Streaming.Avro.Schemas;

namespace Streaming.Avro.Generic;

/// <summary>Which branch of a union a JSON value belongs to.</summary>
internal static class UnionBranch
{
    /// <summary>The name of a branch in Avro's JSON encoding.</summary>
    public static string Name(AvroSchema branch) => branch is NamedSchema named ? named.FullName : SchemaWriter.Name(branch.Type);

    /// <summary>The branch by name; -1 for none.</summary>
    public static int Named(UnionSchema union, string name) => union.Branches.ToList().FindIndex(branch => Name(branch) == name);

    /// <summary>
    /// The first branch that a plain value fits; -1 for none. A value is looked at, not what is in it, except for the
    /// members of an object: so that the choice takes no longer than the value.
    /// </summary>
    public static int Fitting(UnionSchema union, JsonValue value) => union.Branches.ToList().FindIndex(branch => Fits(branch, value));

    private static bool Fits(AvroSchema branch, JsonValue value) => branch switch
    {
        RecordSchema record => value.Kind == JsonKind.Object
            && record.Fields.All(field => field.HasDefault || value.Find(field.Name) is not null)
            && value.Members.All(member => record.Fields.Any(field => field.Name == member.Name)),
        EnumSchema symbols => value.Kind == JsonKind.String && symbols.Symbols.Contains(value.Text),
        ArraySchema => value.Kind == JsonKind.Array,
        MapSchema => value.Kind == JsonKind.Object,
        { LogicalType: LogicalType.Decimal } => DecimalText.Parse(value, branch) is not null,
        { LogicalType: LogicalType.Uuid } => value.Kind == JsonKind.String && Guid.TryParseExact(value.Text, "D", out _),
        { LogicalType: not LogicalType.None } => TimeText.Parse(branch, value) is not null,
        FixedSchema or { Type: AvroType.Bytes } => BytesText.Plain(branch, value) is not null,
        _ => branch.Type switch
        {
            AvroType.Null => value.Kind == JsonKind.Null,
            AvroType.Boolean => value.Kind is JsonKind.True or JsonKind.False,
            AvroType.Int or AvroType.Long => NumberText.Integer(value, branch.Type) is not null,
            AvroType.Float or AvroType.Double => NumberText.Double(value) is not null,
            _ => value.Kind == JsonKind.String,
        },
    };
}
