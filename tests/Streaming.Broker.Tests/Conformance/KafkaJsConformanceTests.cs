namespace Streaming.Broker.Tests.Conformance;

public sealed class KafkaJsConformanceTests(BrokerFixture broker) : ConformanceTests(broker, "kafkajs");
