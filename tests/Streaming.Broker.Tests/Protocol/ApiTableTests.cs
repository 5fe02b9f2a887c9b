using System.Globalization;
using System.Text;

namespace Streaming.Broker.Tests.Protocol;

public sealed class ApiTableTests
{
    [Fact]
    public void The_README_has_the_table_of_APIs_that_are_served() => GeneratedSection.Check("apis", nameof(ApiTableTests), Table());

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
