using Streaming.Avro.Schemas;

namespace Streaming.Windows.Records;

/// <summary>What a field of a schema can serve for.</summary>
internal static class FieldKinds
{
    /// <summary>The schema of a value that is there: a union of null and one other counts as that one.</summary>
    public static AvroSchema NotNull(AvroSchema schema) =>
        schema is UnionSchema { Branches: [var first, var second] } && (first.Type is AvroType.Null || second.Type is AvroType.Null)
            ? first.Type is AvroType.Null ? second : first
            : schema;

    public static bool IsTime(AvroSchema schema) => NotNull(schema).LogicalType is LogicalType.TimestampMillis or LogicalType.TimestampMicros;

    /// <summary>Values that can be told apart by one text: strings, enums and whole numbers.</summary>
    public static bool IsText(AvroSchema schema) =>
        NotNull(schema) is { Type: AvroType.String or AvroType.Enum } || NotNull(schema) is { Type: AvroType.Int or AvroType.Long, LogicalType: LogicalType.None };

    /// <summary>Exact numbers. Floating point is none: its sum would depend on the order of the records.</summary>
    public static bool IsNumber(AvroSchema schema) =>
        NotNull(schema) is { LogicalType: LogicalType.Decimal } or { Type: AvroType.Int or AvroType.Long, LogicalType: LogicalType.None };
}
