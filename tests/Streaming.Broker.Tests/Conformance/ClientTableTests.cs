using System.Globalization;
using System.Text;

namespace Streaming.Broker.Tests.Conformance;

public sealed class ClientTableTests
{
    private static readonly string[] Clients = ["Confluent.Kafka", .. ScriptedClient.All.Select(c => c.Name)];

    [Fact]
    public void The_README_has_the_table_of_features_that_each_client_tries() => GeneratedSection.Check("clients", nameof(ClientTableTests), Table());

    private static string Table()
    {
        var cells = from feature in Features.All from client in Clients select Holes.Reason(client, feature);
        List<string> reasons = [.. cells.OfType<string>().Distinct()];
        var table = new StringBuilder($"| feature | {string.Join(" | ", Clients)} |\n|---{string.Concat(Clients.Select(_ => "|---"))}|\n");
        foreach (var feature in Features.All)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {feature} |");
            table.AppendJoin("", Clients.Select(c => Holes.Reason(c, feature) is { } reason ? $" ({reasons.IndexOf(reason) + 1}) |" : " yes |")).Append('\n');
        }

        table.Append("\nNot tried, for the client\n\n");
        foreach (var (index, reason) in reasons.Index())
        {
            table.Append(CultureInfo.InvariantCulture, $"{index + 1}. {reason}\n");
        }

        return table.ToString();
    }
}
