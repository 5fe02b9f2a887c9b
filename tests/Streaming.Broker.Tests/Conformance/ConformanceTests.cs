namespace Streaming.Broker.Tests.Conformance;

/// <summary>Clients of other makers, each with every feature that it has.</summary>
public sealed class ConformanceTests(BrokerFixture broker) : IClassFixture<BrokerFixture>
{
    private const string Confluent = "Confluent.Kafka";

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var client in ScriptedClient.All.Select(c => c.Name).Prepend(Confluent))
            {
                foreach (var feature in Features.All)
                {
                    rows.Add(client, feature);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_client_finds_what_it_would_find_in_Kafka(string client, string feature)
    {
        if (client != Confluent)
        {
            await ScriptedClient.All.Single(c => c.Name == client).RunAsync(broker.Servers, feature, TestContext.Current.CancellationToken);
            return;
        }

        using var confluent = new ConfluentClient(broker.Servers);
        await (ConfluentFeatures.All.GetValueOrDefault(feature) ?? ConfluentAdminFeatures.All[feature])(confluent);
    }
}
