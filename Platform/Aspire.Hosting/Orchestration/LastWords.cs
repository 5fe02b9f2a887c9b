using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestration;

/// <summary>What an instance said before it failed: the reason is mostly there.</summary>
internal static class LastWords
{
    private const int Count = 10;

    /// <summary>The line that ends what a process wrote.</summary>
    public static string End(string id, string exitCode) => $"{id} ended with exit code {exitCode}.";

    /// <summary>The last lines of its error output in its last run, or of all where it wrote no errors; without their times.</summary>
    public static IEnumerable<string> Of(string id, IReadOnlyList<LogLine> log)
    {
        var texts = log.Select(l => (Text: l.Content[(l.Content.IndexOf(' ', StringComparison.Ordinal) + 1)..], l.IsErrorMessage)).ToList();
        // A start that failed has no end after it.
        var told = texts.Count > 0 && IsEnd(texts[^1]) ? texts[..^1] : texts;
        var run = told[(told.FindLastIndex(IsEnd) + 1)..];
        var errors = run.FindAll(l => l.IsErrorMessage);
        return (errors.Count > 0 ? errors : run).TakeLast(Count).Select(l => l.Text);

        bool IsEnd((string Text, bool IsErrorMessage) line) => line.IsErrorMessage && line.Text.StartsWith(End(id, string.Empty).TrimEnd('.'), StringComparison.Ordinal);
    }
}
