namespace Streaming.Broker.Tests.Conformance;

public sealed class ConfluentJavaScriptConformanceTests(BrokerFixture broker) : ConformanceTests(broker, "@confluentinc/kafka-javascript");
