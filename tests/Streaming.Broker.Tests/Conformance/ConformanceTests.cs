namespace Streaming.Broker.Tests.Conformance;

/// <summary>A client of another maker with every feature that it has; a class for each, so that they run beside each other.</summary>
public abstract class ConformanceTests(BrokerFixture broker, string client) : IClassFixture<BrokerFixture>
{
    public static TheoryData<string> Rows => [.. Features.All];

    [Theory]
    [MemberData(nameof(Rows))]
    public Task A_client_finds_what_it_would_find_in_Kafka(string feature)
    {
        var hole = Holes.Reason(client, feature);
        Assert.SkipWhen(hole is not null, $"{client} {hole}.");
        return RunAsync(broker.Servers, feature);
    }

    protected virtual Task RunAsync(string servers, string feature) =>
        ScriptedClient.All.Single(c => c.Name == client).RunAsync(servers, feature, TestContext.Current.CancellationToken);
}
