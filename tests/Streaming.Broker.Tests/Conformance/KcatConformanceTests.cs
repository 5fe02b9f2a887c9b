namespace Streaming.Broker.Tests.Conformance;

public sealed class KcatConformanceTests(BrokerFixture broker) : ConformanceTests(broker, "kcat");
