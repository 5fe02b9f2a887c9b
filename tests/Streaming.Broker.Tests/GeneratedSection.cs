namespace Streaming.Broker.Tests;

/// <summary>A part of the broker's README that a test writes where STREAMING_WRITE_README is 1, and else compares.</summary>
internal static class GeneratedSection
{
    private static readonly bool Write = Environment.GetEnvironmentVariable("STREAMING_WRITE_README") == "1";

    /// <param name="name">What stands in the marks of the part.</param>
    /// <param name="test">The test class that the marks name.</param>
    /// <param name="content">What has to stand between them.</param>
    public static void Check(string name, string test, string content)
    {
        var path = Path.Combine(Repository.Root, "Platform", "Streaming.Broker", "README.md");
        var begin = $"<!-- {name}: written by {test} -->\n";
        var text = File.ReadAllText(path);
        var from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = text.IndexOf($"<!-- /{name} -->", from, StringComparison.Ordinal);
        if (Write)
        {
            File.WriteAllText(path, text[..from] + content + text[to..]);
            return;
        }

        Assert.True(text[from..to] == content, $"The {name} in Platform/Streaming.Broker/README.md are not those of the code: run {test} with STREAMING_WRITE_README=1 to write them.");
    }
}
