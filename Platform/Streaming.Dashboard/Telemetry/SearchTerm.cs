namespace Streaming.Dashboard.Telemetry;

/// <summary>A word of a search, or several in quotes.</summary>
/// <param name="Text">What is looked for.</param>
/// <param name="IsExcluded">True where it may not be found.</param>
internal readonly record struct SearchTerm(string Text, bool IsExcluded)
{
    private const char Quote = '"';

    /// <summary>Splits a search at its blanks, but for those in quotes. A quote that is not closed reaches to the end.</summary>
    public static IEnumerable<SearchTerm> Split(string search)
    {
        var (start, isQuoted) = (0, false);
        for (var i = 0; i <= search.Length; i++)
        {
            if (i < search.Length && search[i] == Quote)
                isQuoted = !isQuoted;
            if (i < search.Length && (isQuoted || search[i] != ' '))
                continue;
            if (Of(search[start..i]) is { Text.Length: > 0 } term)
                yield return term;
            start = i + 1;
        }
    }

    private static SearchTerm Of(string word)
    {
        var text = word.Replace($"{Quote}", "", StringComparison.Ordinal);
        if (text is ['!', _, ..])
            return new(text[1..], true);
        var separator = text.IndexOf("!=", StringComparison.Ordinal);
        return separator > 0 ? new(text.Remove(separator, 1), true) : new(text, false);
    }
}
