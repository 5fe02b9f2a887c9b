namespace Aspire.Hosting.ApplicationModel;

/// <summary>The formats that a value in an expression can have.</summary>
internal static class ValueFormat
{
    /// <summary>Escapes the text where the format is <c>uri</c>; without a format it stays as it is.</summary>
    /// <exception cref="NotSupportedException">There is no such format.</exception>
    public static string Apply(string text, string? format) => format?.ToLowerInvariant() switch
    {
        null => text,
        "uri" => Uri.EscapeDataString(text),
        _ => throw new NotSupportedException($"A value has no format '{format}': use 'uri', or none."),
    };
}
