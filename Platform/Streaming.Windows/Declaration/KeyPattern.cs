using System.Globalization;
using System.Text;

namespace Streaming.Windows.Declaration;

/// <summary>Text with key fields and the window's start in braces, as <c>{country}|{windowStart}</c>.</summary>
internal sealed class KeyPattern
{
    private readonly string _text;
    private readonly IReadOnlyList<(string Literal, string? Field)> _parts;

    private KeyPattern(string text, IReadOnlyList<(string Literal, string? Field)> parts)
    {
        _text = text;
        _parts = parts;
    }

    public IEnumerable<string> Fields => _parts.Where(part => part.Field is not null).Select(part => part.Field!);

    /// <summary>Takes a pattern apart; null where a brace has no partner.</summary>
    public static KeyPattern? Parse(string text)
    {
        var parts = new List<(string, string?)>();
        var start = 0;
        while (text.IndexOf('{', start) is >= 0 and var open)
        {
            var close = text.IndexOf('}', open);
            if (close < 0 || text[start..open].Contains('}', StringComparison.Ordinal))
            {
                return null;
            }

            parts.Add((text[start..open], text[(open + 1)..close]));
            start = close + 1;
        }

        parts.Add((text[start..], null));
        return text[start..].Contains('}', StringComparison.Ordinal) ? null : new(text, parts);
    }

    /// <summary>Makes a key.</summary>
    /// <param name="fields">Names of the key fields.</param>
    /// <param name="values">Their values.</param>
    /// <param name="windowStart">Start of the window in milliseconds since 1970-01-01T00:00Z.</param>
    public string Format(IReadOnlyList<string> fields, IReadOnlyList<string> values, long windowStart)
    {
        var key = new StringBuilder();
        foreach (var (literal, field) in _parts)
        {
            key.Append(literal);
            if (field is not null)
            {
                key.Append(field == JobDeclaration.WindowStart ? Time(windowStart) : values[IndexOf(fields, field)]);
            }
        }

        return key.ToString();
    }

    public override string ToString() => _text;

    // Milliseconds are written only where there are any, so that the common windows read well.
    private static string Time(long millis) => DateTimeOffset.FromUnixTimeMilliseconds(millis)
        .ToString(millis % 1000 == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static int IndexOf(IReadOnlyList<string> fields, string field)
    {
        var index = 0;
        while (fields[index] != field)
        {
            index++;
        }

        return index;
    }
}
