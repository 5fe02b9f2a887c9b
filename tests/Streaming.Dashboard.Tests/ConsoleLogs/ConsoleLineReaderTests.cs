using Streaming.Dashboard.ConsoleLogs;

namespace Streaming.Dashboard.Tests.ConsoleLogs;

public sealed class ConsoleLineReaderTests
{
    [Theory]
    [InlineData("2026-03-01T09:30:00.1234567Z hello", "2026-03-01T09:30:00.1234567Z", "hello")]
    [InlineData("2026-03-01T11:30:00+02:00 hello", "2026-03-01T09:30:00Z", "hello")]
    [InlineData("2026-03-01T09:30:00Z  indented", "2026-03-01T09:30:00Z", " indented")]
    [InlineData("2026-03-01T09:30:00.000Z", "2026-03-01T09:30:00Z", "")]
    [InlineData("2026-03-01T99:30:00.000Z what", null, "2026-03-01T99:30:00.000Z what")]
    [InlineData("a line of words", null, "a line of words")]
    [InlineData("", null, "")]
    public void A_time_in_front_is_told_apart_from_the_text(string line, string? time, string text)
    {
        var read = new ConsoleLineReader().Read(5, line, isError: true);

        Assert.Equal(time is null ? null : DateTimeOffset.Parse(time, null), read.Time);
        Assert.Equal((5, text, true), (read.Number, read.Text, read.IsError));
    }
}
