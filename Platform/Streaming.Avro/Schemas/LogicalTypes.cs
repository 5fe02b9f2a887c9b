using System.Globalization;
using Streaming.Avro.Json;

namespace Streaming.Avro.Schemas;

/// <summary>
/// Annotates schemas with their logical type. An annotation that does not fit its type is ignored and the plain type
/// used, as the specification asks ("Logical Types"); the source generator refuses it instead.
/// </summary>
internal static class LogicalTypes
{
    private static readonly Dictionary<string, LogicalType> Names = new()
    {
        ["decimal"] = LogicalType.Decimal,
        ["uuid"] = LogicalType.Uuid,
        ["date"] = LogicalType.Date,
        ["time-millis"] = LogicalType.TimeMillis,
        ["time-micros"] = LogicalType.TimeMicros,
        ["timestamp-millis"] = LogicalType.TimestampMillis,
        ["timestamp-micros"] = LogicalType.TimestampMicros,
        ["local-timestamp-millis"] = LogicalType.LocalTimestampMillis,
        ["local-timestamp-micros"] = LogicalType.LocalTimestampMicros,
    };

    public static void Apply(AvroSchema schema, JsonValue json)
    {
        var declared = Declared(json);
        if (declared == LogicalType.None || WhyNot(schema, json) is not null)
        {
            return;
        }

        schema.LogicalType = declared;
        if (declared == LogicalType.Decimal)
        {
            schema.Precision = Number(json, "precision") ?? 0;
            schema.Scale = Number(json, "scale") ?? 0;
        }
    }

    /// <summary>Why the declared logical type does not fit; null where it fits or is not one of ours.</summary>
    public static string? WhyNot(AvroSchema schema, JsonValue json)
    {
        var declared = Declared(json);
        var fits = declared switch
        {
            LogicalType.Decimal => schema.Type is AvroType.Bytes or AvroType.Fixed,
            LogicalType.Uuid => schema.Type == AvroType.String || schema is FixedSchema { Size: 16 },
            LogicalType.Date or LogicalType.TimeMillis => schema.Type == AvroType.Int,
            LogicalType.None => true,
            _ => schema.Type == AvroType.Long,
        };
        if (!fits)
        {
            return $"The logical type \"{json.Find("logicalType")!.Text}\" cannot annotate {SchemaWriter.Describe(schema)}.";
        }

        return declared == LogicalType.Decimal ? WhyNotDecimal(schema, json) : null;
    }

    private static string? WhyNotDecimal(AvroSchema schema, JsonValue json)
    {
        var precision = Number(json, "precision");
        var scale = json.Find("scale") is null ? 0 : Number(json, "scale");
        return precision is null or < 1 ? "A decimal needs a \"precision\" of 1 or more."
            : scale is null || scale < 0 || scale > precision ? "The \"scale\" of a decimal lies between 0 and its \"precision\"."
            : schema is FixedSchema { Size: var size } && precision > MaxPrecision(size)
                ? $"A decimal in {size} bytes holds at most {MaxPrecision(size)} digits."
            : null;
    }

    private static LogicalType Declared(JsonValue json) =>
        json.Find("logicalType") is { Kind: JsonKind.String } name && Names.TryGetValue(name.Text, out var type) ? type : LogicalType.None;

    private static int? Number(JsonValue json, string name) =>
        json.Find(name) is { Kind: JsonKind.Number } value
        && int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int MaxPrecision(int size) =>
        size == 0 ? 0 : (int)Math.Floor(Math.Log10(2) * ((8.0 * size) - 1));
}
