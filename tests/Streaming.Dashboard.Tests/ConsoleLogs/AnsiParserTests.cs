using Streaming.Dashboard.ConsoleLogs;

namespace Streaming.Dashboard.Tests.ConsoleLogs;

public sealed class AnsiParserTests
{
    [Theory]
    [InlineData("plain", "plain|")]
    [InlineData("\e[32minfo\e[39m: started", "info|color:var(--ansi-2);: started|")]
    [InlineData("\e[1;31mbad\e[0m good", "bad|color:var(--ansi-1);font-weight:700; good|")]
    [InlineData("\e[91mx\e[m y", "x|color:var(--ansi-9); y|")]
    [InlineData("\e[38;5;196mx", "x|color:#ff0000")]
    [InlineData("\e[38;5;244mx", "x|color:#808080")]
    [InlineData("\e[38;2;1;2;255mx", "x|color:#0102ff")]
    [InlineData("\e[48;5;9mx", "x|background:var(--ansi-ground-1)")]
    [InlineData("\e[41m\e[30mfail", "fail|color:var(--ansi-0);background:var(--ansi-ground-1)")]
    [InlineData("\e[7mx", "x|color:var(--surface);background:var(--text)")]
    [InlineData("\e[3;4;9mx", "x|font-style:italic;text-decoration:underline line-through")]
    [InlineData("\e[38;5;999mx", "x|")]
    [InlineData("\e[38;2;1;2mx", "x|")]
    [InlineData("\e[2K\e[1Gprogress", "progress|")]
    [InlineData("\e]8;;http://h\e\\text\e]8;;\e\\ after", "text after|")]
    [InlineData("\e]0;title\atext", "text|")]
    [InlineData("cut off \e[3", "cut off |")]
    [InlineData("cut off \e", "cut off |")]
    [InlineData("bell\a and\0nul", "bell andnul|")]
    public void Colours_become_css_and_everything_else_goes(string line, string expected)
    {
        var segments = new AnsiParser().Parse(line);

        Assert.Equal(expected, string.Join(";", segments.Select(segment => $"{segment.Text}|{segment.Css}")));
    }

    [Fact]
    public void A_colour_lasts_into_the_next_line_until_it_is_reset()
    {
        var parser = new AnsiParser();
        parser.Parse("\e[33mwarn");

        Assert.Equal("color:var(--ansi-3)", Assert.Single(parser.Parse("still")).Css);
        parser.Parse("\e[0m");
        Assert.Null(Assert.Single(parser.Parse("plain")).Css);
    }

    [Theory]
    [InlineData("Now listening on: http://localhost:5301", "http://localhost:5301")]
    [InlineData("(see https://example.org/a?b=c).", "https://example.org/a?b=c")]
    [InlineData("javascript://x and ftp://y", null)]
    public void Web_addresses_can_be_opened(string line, string? link)
    {
        var segments = new AnsiParser().Parse(line);

        Assert.Equal(link, segments.SingleOrDefault(segment => segment.Link is not null)?.Link);
        Assert.Equal(line, string.Concat(segments.Select(segment => segment.Text)));
    }

    [Fact]
    public void Any_characters_are_taken()
    {
        var random = new Random(7);
        var parser = new AnsiParser();
        const string Alphabet = "\e[];:0123456789mKP\\\a?<x ";
        for (var i = 0; i < 5_000; i++)
        {
            var line = string.Create(random.Next(40), random, (span, r) => r.GetItems(Alphabet.AsSpan(), span));
            Assert.All(parser.Parse(line), segment => Assert.DoesNotContain('\e', segment.Text));
        }
    }
}
