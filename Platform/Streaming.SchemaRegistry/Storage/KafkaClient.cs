using Confluent.Kafka;

namespace Streaming.SchemaRegistry.Storage;

/// <summary>How the registry talks to Kafka.</summary>
internal static class KafkaClient
{
    private const string Id = "schema-registry";
    private const int DeliveryTimeoutMs = 10_000;

    public static ProducerConfig Producer(SchemaRegistryOptions options) => new()
    {
        BootstrapServers = options.BootstrapServers,
        ClientId = Id,
        Acks = Acks.All,
        EnableIdempotence = true,
        LingerMs = 0,
        MessageTimeoutMs = DeliveryTimeoutMs,
    };

    public static ConsumerConfig Consumer(SchemaRegistryOptions options) => new()
    {
        BootstrapServers = options.BootstrapServers,
        ClientId = Id,
        // Asked for by the client; no group is joined and nothing committed.
        GroupId = Id,
        EnableAutoCommit = false,
        EnableAutoOffsetStore = false,
        EnablePartitionEof = true,
        AutoOffsetReset = AutoOffsetReset.Earliest,
        IsolationLevel = IsolationLevel.ReadCommitted,
        FetchWaitMaxMs = 10,
    };
}
