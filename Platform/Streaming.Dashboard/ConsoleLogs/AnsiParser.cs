using System.Text;

namespace Streaming.Dashboard.ConsoleLogs;

/// <summary>
/// Splits terminal output into pieces of one look. Colours and fonts are kept, from one line to the next as a terminal does;
/// all other control sequences are removed.
/// </summary>
internal sealed class AnsiParser
{
    private const char Escape = '\e';
    private const char Bell = '\a';
    private AnsiStyle _style;

    public List<AnsiSegment> Parse(ReadOnlySpan<char> line)
    {
        List<AnsiSegment> segments = [];
        var text = new StringBuilder();
        while (!line.IsEmpty)
        {
            var end = line.IndexOf(Escape);
            AppendPrintable(text, end < 0 ? line : line[..end]);
            if (end < 0)
                break;
            line = line[end..];
            var length = SequenceLength(line);
            if (IsGraphics(line[..length]))
            {
                Flush(segments, text);
                _style = AnsiGraphics.Apply(_style, line[2..(length - 1)]);
            }
            line = line[length..];
        }
        Flush(segments, text);
        return segments;
    }

    private void Flush(List<AnsiSegment> segments, StringBuilder text)
    {
        if (text.Length == 0)
            return;
        LinkFinder.Split(text.ToString(), _style.Css(), segments);
        text.Clear();
    }

    private static bool IsGraphics(ReadOnlySpan<char> sequence) => sequence is [Escape, '[', .., 'm'] && sequence.IndexOfAny('<', '>', '?') < 0;

    /// <summary>The length of the sequence that starts here; all that is left where it does not end in this line.</summary>
    private static int SequenceLength(ReadOnlySpan<char> line)
    {
        if (line.Length < 2)
            return line.Length;
        if (line[1] == '[')
        {
            // Control sequence: ends with its first character from @ to ~.
            var final = line[2..].IndexOfAnyInRange('@', '~');
            return final < 0 ? line.Length : final + 3;
        }
        if (line[1] is ']' or 'P' or '^' or '_')
        {
            // Strings such as titles and links: end with BEL or ESC \.
            var end = line[2..].IndexOfAny(Bell, Escape);
            return end < 0 ? line.Length : Math.Min(line.Length, end + (line[end + 2] == Bell ? 3 : 4));
        }
        return 2;
    }

    private static void AppendPrintable(StringBuilder text, ReadOnlySpan<char> part)
    {
        foreach (var c in part)
        {
            if (c is '\t' || !char.IsControl(c))
                text.Append(c);
        }
    }
}
