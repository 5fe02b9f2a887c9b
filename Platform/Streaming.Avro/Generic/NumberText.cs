using System.Globalization;
using Streaming.Avro.Json;
using Streaming.Avro.Schemas;

namespace Streaming.Avro.Generic;

/// <summary>Numbers in JSON.</summary>
internal static class NumberText
{
    private const string NaN = "NaN";
    private const string Infinity = "Infinity";
    private const string NegativeInfinity = "-Infinity";

    /// <summary>What JSON has no number for.</summary>
    public static string Special(double value) => double.IsNaN(value) ? NaN : value > 0 ? Infinity : NegativeInfinity;

    public static double? Double(JsonValue value) => value switch
    {
        { Kind: JsonKind.Number } => double.Parse(value.Text, CultureInfo.InvariantCulture),
        { Kind: JsonKind.String, Text: NaN } => double.NaN,
        { Kind: JsonKind.String, Text: Infinity } => double.PositiveInfinity,
        { Kind: JsonKind.String, Text: NegativeInfinity } => double.NegativeInfinity,
        _ => null,
    };

    public static float? Float(JsonValue value) =>
        value.Kind == JsonKind.Number ? float.Parse(value.Text, CultureInfo.InvariantCulture) : (float?)Double(value);

    public static long? Integer(JsonValue value, AvroType type) =>
        value.Kind == JsonKind.Number && long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && (type == AvroType.Long || number == (int)number) ? number : null;
}
