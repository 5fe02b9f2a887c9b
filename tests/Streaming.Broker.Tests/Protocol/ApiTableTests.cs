using System.Globalization;
using System.Text;

namespace Streaming.Broker.Tests.Protocol;

public sealed class ApiTableTests
{
    private const string Begin = "<!-- apis: written by ApiTableTests -->\n";
    private const string End = "<!-- /apis -->";

    /// <summary>Set to 1, the variable has the test write the table instead of comparing it.</summary>
    private static readonly bool Write = Environment.GetEnvironmentVariable("STREAMING_WRITE_README") == "1";

    [Fact]
    public void The_README_has_the_table_of_APIs_that_are_served()
    {
        var path = Path.Combine(Repository.Root, "Platform", "Streaming.Broker", "README.md");
        var text = File.ReadAllText(path);
        var from = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = text.IndexOf(End, StringComparison.Ordinal);
        if (Write)
        {
            File.WriteAllText(path, text[..from] + Table() + text[to..]);
            return;
        }

        Assert.True(text[from..to] == Table(), "The table of APIs in Platform/Streaming.Broker/README.md is not that of the code: run this test with STREAMING_WRITE_README=1 to write it.");
    }

    private static string Table()
    {
        var table = new StringBuilder("| API | key | versions | flexible |\n|---|---|---|---|\n");
        foreach (var api in TestApis.All.OrderBy(a => a.Key))
        {
            var flexible = Enumerable.Range(api.MinVersion, api.MaxVersion - api.MinVersion + 1).Cast<int?>().FirstOrDefault(v => api.IsFlexible((short)v!));
            table.Append(CultureInfo.InvariantCulture, $"| {api.Key} | {(short)api.Key} | {api.MinVersion}-{api.MaxVersion} | {(flexible is null ? "" : $"{flexible}+")} |\n");
        }

        return table.ToString();
    }
}
