using System.Collections.Immutable;

namespace Streaming.Dashboard.Telemetry;

/// <summary>
/// A search: each word has to be found. <c>key=value</c> asks for an attribute of exactly that key whose value contains the
/// value; any other word is looked for in all texts. <c>!word</c> and <c>key!=value</c> may not be found. Words in quotes are one.
/// </summary>
public sealed class SearchTerms
{
    private readonly SearchTerm[] _terms;

    private SearchTerms(SearchTerm[] terms) => _terms = terms;

    /// <summary>True where everything matches.</summary>
    public bool IsEmpty => _terms.Length == 0;

    /// <summary>Reads what somebody has entered.</summary>
    public static SearchTerms Parse(string? search) => new([.. SearchTerm.Split(search ?? "")]);

    /// <summary>Whether all words are found, and none that may not be.</summary>
    public bool Match(ReadOnlySpan<string> texts, ImmutableArray<TelemetryAttribute> attributes)
    {
        foreach (var term in _terms)
        {
            if (IsFound(term, texts, attributes) == term.IsExcluded)
                return false;
        }
        return true;
    }

    /// <summary>Whether something is found that may not be: of what has several parts, one is enough to exclude it.</summary>
    public bool Exclude(ReadOnlySpan<string> texts, ImmutableArray<TelemetryAttribute> attributes)
    {
        foreach (var term in _terms)
        {
            if (term.IsExcluded && IsFound(term, texts, attributes))
                return true;
        }
        return false;
    }

    private static bool IsFound(SearchTerm term, ReadOnlySpan<string> texts, ImmutableArray<TelemetryAttribute> attributes) =>
        HasAttribute(term.Text, attributes) || Has(term.Text, texts) || Has(term.Text, attributes);

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
