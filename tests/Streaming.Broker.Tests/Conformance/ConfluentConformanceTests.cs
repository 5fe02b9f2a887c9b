namespace Streaming.Broker.Tests.Conformance;

public sealed class ConfluentConformanceTests(BrokerFixture broker) : ConformanceTests(broker, "Confluent.Kafka")
{
    protected override async Task RunAsync(string servers, string feature)
    {
        using var confluent = new ConfluentClient(servers);
        await (ConfluentFeatures.All.GetValueOrDefault(feature) ?? ConfluentAdminFeatures.All[feature])(confluent);
    }
}
