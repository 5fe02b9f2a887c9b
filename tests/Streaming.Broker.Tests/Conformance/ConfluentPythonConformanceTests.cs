namespace Streaming.Broker.Tests.Conformance;

public sealed class ConfluentPythonConformanceTests(BrokerFixture broker) : ConformanceTests(broker, "python3-confluent-kafka");
