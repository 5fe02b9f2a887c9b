namespace Streaming.Broker.Tests.Conformance;

public sealed class KafkaPythonConformanceTests(BrokerFixture broker) : ConformanceTests(broker, "python3-kafka");
