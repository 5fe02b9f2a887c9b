namespace Aspire.Hosting;

internal static class VariableName
{
    /// <summary>A name as the conventions of environment variables want it: upper case, anything but letters and digits an underscore.</summary>
    public static string Encode(string name) =>
        string.Create(name.Length, name, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsAsciiLetterOrDigit(source[i]) ? char.ToUpperInvariant(source[i]) : '_';
            }
        });
}
