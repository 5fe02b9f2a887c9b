using System.Text.Json;
using ModelContextProtocol.Protocol;
using Streaming.Dashboard.Mcp.Answers;

namespace Streaming.Dashboard.Tests.Mcp.Answers;

public sealed class ToolAnswerTests
{
    private const int MostCharacters = 60_000;

    [Fact]
    public void What_does_not_fit_is_left_out_and_that_is_said()
    {
        int[] all = [.. Enumerable.Range(0, 20_000)];

        var first = Parsed(new ToolAnswer().List("numbers", all, all.Length, "Ask again."));
        var last = Parsed(new ToolAnswer().ListLast("numbers", all, all.Length, "Ask again."));

        var shown = first.GetProperty("numbers").GetArrayLength();
        Assert.InRange(shown, 1_000, all.Length - 1);
        Assert.Equal($"{shown} of 20000 numbers are shown. Ask again.", first.GetProperty("leftOut").GetString());
        Assert.Equal((0, 19_999), (first.GetProperty("numbers")[0].GetInt32(), last.GetProperty("numbers").EnumerateArray().Last().GetInt32()));
    }

    [Fact]
    public void Parts_share_the_room()
    {
        string[] texts = [.. Enumerable.Repeat(new string('x', 1_900), 100)];

        var answer = TextOf(new ToolAnswer().List("first", texts, 100, "").List("second", texts, 100, "").Set("third", new string('y', 5_000)));

        Assert.InRange(answer.Length, 30_000, MostCharacters);
        Assert.Contains("y… (3000 more characters)", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thing_that_is_too_large_for_any_answer_is_shown_in_part()
    {
        var huge = Enumerable.Range(0, 200).ToDictionary(i => $"key{i}", _ => new string('"', 2_000));

        var answer = Parsed(new ToolAnswer().List("things", [huge, huge], 2, "Ask again."));

        Assert.StartsWith("{\"key0\":\"", Assert.Single(answer.GetProperty("things").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.InRange(answer.GetRawText().Length, 1_000, 2 * MostCharacters);
    }

    [Fact]
    public void A_text_is_not_cut_in_the_middle_of_a_character() =>
        Assert.Equal("ab… (2 more characters)", CutTextConverter.Cut("ab\ud83d\ude00", 3));

    private static JsonElement Parsed(ToolAnswer answer) => JsonDocument.Parse(TextOf(answer)).RootElement;

    private static string TextOf(ToolAnswer answer) => ((TextContentBlock)answer.Result().Content.Single()).Text;
}
