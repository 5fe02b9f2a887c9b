namespace Streaming.Broker.Tests.Conformance;

/// <summary>Clients that nobody here wrote, each with every feature that it has.</summary>
public sealed class ConformanceTests(BrokerFixture broker) : IClassFixture<BrokerFixture>
{
    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var client in ScriptedClient.All)
            {
                foreach (var feature in Features.All)
                {
                    rows.Add(client.Name, feature);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public Task A_client_finds_what_it_would_find_in_Kafka(string client, string feature) =>
        ScriptedClient.All.Single(c => c.Name == client).RunAsync(broker.Servers, feature, TestContext.Current.CancellationToken);
}
