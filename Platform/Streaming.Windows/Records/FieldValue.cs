using System.Globalization;

namespace Streaming.Windows.Records;

/// <summary>A field's value: text, or an exact number as an integer whose scale the schema has.</summary>
/// <param name="Text">The text; null for a number or a null.</param>
/// <param name="Number">The unscaled number, or milliseconds of a time.</param>
/// <param name="IsNull">Whether there is no value.</param>
internal readonly record struct FieldValue(string? Text, Int128 Number, bool IsNull = false)
{
    public static readonly FieldValue Null = new(null, 0, IsNull: true);

    /// <summary>The value as text, in one form for equal values.</summary>
    public string AsText() => Text ?? Number.ToString(CultureInfo.InvariantCulture);
}
