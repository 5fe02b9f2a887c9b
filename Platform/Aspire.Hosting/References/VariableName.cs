namespace Aspire.Hosting;

/// <summary>Names of variables made of other names: all but letters and digits become <c>_</c>.</summary>
internal static class VariableName
{
    /// <summary>The name in upper case.</summary>
    public static string Encode(string name) => Keep(name).ToUpperInvariant();

    /// <summary>The name with its letters as they are.</summary>
    public static string Keep(string name)
    {
        var encoded = string.Create(name.Length, name, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsAsciiLetterOrDigit(source[i]) ? source[i] : '_';
            }
        });
        return encoded.Length > 0 && char.IsAsciiDigit(encoded[0]) ? $"_{encoded}" : encoded;
    }
}
