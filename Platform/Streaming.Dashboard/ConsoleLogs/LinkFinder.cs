using System.Text.RegularExpressions;

namespace Streaming.Dashboard.ConsoleLogs;

/// <summary>Finds web addresses in text, so that they can be opened.</summary>
internal static partial class LinkFinder
{
    public static void Split(string text, string? css, List<AnsiSegment> segments)
    {
        var done = 0;
        // Most lines have none, and the search for the scheme is much cheaper than the expression.
        if (text.Contains("://", StringComparison.Ordinal))
        {
            foreach (var match in Address().EnumerateMatches(text))
            {
                Add(text[done..match.Index], css, null, segments);
                var link = text.Substring(match.Index, match.Length);
                Add(link, css, link, segments);
                done = match.Index + match.Length;
            }
        }
        Add(text[done..], css, null, segments);
    }

    private static void Add(string text, string? css, string? link, List<AnsiSegment> segments)
    {
        if (text.Length > 0)
            segments.Add(new AnsiSegment(text, css, link));
    }

    [GeneratedRegex("""\bhttps?://[^\s<>"'`\\]*[^\s<>"'`\\.,;:!?)\]}]""", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
