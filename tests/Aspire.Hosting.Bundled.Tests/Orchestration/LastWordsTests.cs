using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting.Bundled.Tests.Orchestration;

public sealed class LastWordsTests
{
    [Fact]
    public void Errors_of_the_last_run_count() => Assert.Equal(
        ["port 9092 is in use", "  by process 7"],
        Of("!earlier reason", "!broker ended with exit code 1.", "starting", "!port 9092 is in use", "!  by process 7", "bye", "!broker ended with exit code 2."));

    [Fact]
    public void Without_errors_all_that_was_written_counts() => Assert.Equal(["starting", "no disk"], Of("starting", "no disk", "!broker ended with exit code 2."));

    [Fact]
    public void A_start_that_failed_has_no_end() => Assert.Equal(["no image"], Of("!earlier reason", "!broker ended with exit code 1.", "pulling", "!no image"));

    [Fact]
    public void Only_the_last_ten_lines_are_told() =>
        Assert.Equal(Enumerable.Range(5, 10).Select(i => $"{i}"), Of([.. Enumerable.Range(0, 15).Select(i => $"!{i}"), "!broker ended with exit code 1."]));

    [Fact]
    public void Who_said_nothing_has_no_last_words()
    {
        Assert.Empty(Of("!broker ended with exit code 1."));
        Assert.Empty(Of());
    }

    // An exclamation mark stands for standard error.
    private static IEnumerable<string> Of(params string[] lines) =>
        LastWords.Of("broker", [.. lines.Select((line, i) => new LogLine(i + 1, $"2026-01-01T00:00:00.0000000Z {line.TrimStart('!')}", line.StartsWith('!')))]);
}
