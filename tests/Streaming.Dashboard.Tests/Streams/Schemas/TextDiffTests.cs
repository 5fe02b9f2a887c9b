using Streaming.Dashboard.Streams.Schemas;

namespace Streaming.Dashboard.Tests.Streams.Schemas;

public sealed class TextDiffTests
{
    [Theory]
    [InlineData("a b c", "a b c", " a  b  c")]
    [InlineData("a c", "a b c", " a +b  c")]
    [InlineData("a b c", "a c", " a -b  c")]
    [InlineData("a x c", "a y c", " a -x +y  c")]
    [InlineData("a b c d", "c d a b", "-a -b  c  d +a +b")]
    [InlineData("", "a", "- +a")]
    public void What_is_common_stays(string older, string newer, string expected)
    {
        var lines = TextDiff.Compare(older.Replace(' ', '\n'), newer.Replace(' ', '\n'));

        Assert.Equal(expected, string.Join(' ', lines.Select(line => line.Kind switch { DiffKind.Added => '+', DiffKind.Removed => '-', _ => ' ' } + line.Text)));
    }

    [Fact]
    public void Any_two_texts_can_be_told_from_their_comparison()
    {
        var random = new Random(5);
        for (var i = 0; i < 300; i++)
        {
            var (older, newer) = (Text(random), Text(random));
            var lines = TextDiff.Compare(older, newer);

            Assert.Equal(older, string.Join('\n', lines.Where(line => line.Kind != DiffKind.Added).Select(line => line.Text)));
            Assert.Equal(newer, string.Join('\n', lines.Where(line => line.Kind != DiffKind.Removed).Select(line => line.Text)));
        }
    }

    [Fact]
    public void Texts_that_are_too_long_to_compare_stand_one_after_the_other()
    {
        var (older, newer) = (string.Join('\n', Enumerable.Range(0, 5000)), string.Join('\n', Enumerable.Range(10_000, 5000)));

        Assert.Equal(10_000, TextDiff.Compare(older, newer).Count);
    }

    private static string Text(Random random) => string.Join('\n', Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(4)));
}
