using System.Globalization;

namespace Streaming.Dashboard.ConsoleLogs;

/// <summary>Reads the host's lines: each may begin with the time it was written, as <c>2026-01-31T12:00:00.000Z</c> and a blank.</summary>
internal sealed class ConsoleLineReader
{
    private const int ShortestTime = 20;
    private const int LongestTime = 35;
    private readonly AnsiParser _ansi = new();

    public ConsoleLine Read(int number, string text, bool isError)
    {
        var time = Time(text, out var start);
        return new ConsoleLine(number, time, isError, _ansi.Parse(text.AsSpan(start)));
    }

    private static DateTimeOffset? Time(string text, out int start)
    {
        start = 0;
        var end = text.AsSpan(0, Math.Min(text.Length, LongestTime + 1)).IndexOf(' ');
        // A line may consist of its time alone.
        end = end < 0 && text.Length <= LongestTime ? text.Length : end;
        if (end < ShortestTime || text[4] != '-' || text[10] != 'T')
            return null;
        if (!DateTimeOffset.TryParse(text.AsSpan(0, end), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return null;
        start = Math.Min(end + 1, text.Length);
        return time;
    }
}
