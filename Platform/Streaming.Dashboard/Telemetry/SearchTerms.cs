using System.Collections.Immutable;

namespace Streaming.Dashboard.Telemetry;

/// <summary>
/// A search: each word has to be found. <c>key=value</c> asks for an attribute of exactly that key whose value contains the
/// value; any other word is looked for in all texts.
/// </summary>
public sealed class SearchTerms
{
    private readonly string[] _words;

    private SearchTerms(string[] words) => _words = words;

    /// <summary>True where everything matches.</summary>
    public bool IsEmpty => _words.Length == 0;

    /// <summary>Reads what somebody has entered.</summary>
    public static SearchTerms Parse(string? search) => new((search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether all words are found.</summary>
    public bool Match(ReadOnlySpan<string> texts, ImmutableArray<TelemetryAttribute> attributes)
    {
        foreach (var word in _words)
        {
            if (!HasAttribute(word, attributes) && !Has(word, texts) && !Has(word, attributes))
                return false;
        }
        return true;
    }

    private static bool HasAttribute(string word, ImmutableArray<TelemetryAttribute> attributes)
    {
        var separator = word.IndexOf('=', StringComparison.Ordinal);
        if (separator <= 0)
            return false;
        var (key, value) = (word[..separator], word[(separator + 1)..]);
        foreach (var attribute in attributes)
        {
            if (attribute.Key.Equals(key, StringComparison.OrdinalIgnoreCase) && attribute.Value.Contains(value, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool Has(string word, ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool Has(string word, ImmutableArray<TelemetryAttribute> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Value.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
