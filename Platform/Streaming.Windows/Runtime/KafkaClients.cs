using Confluent.Kafka;

namespace Streaming.Windows.Runtime;

/// <summary>Makes the job's Kafka clients.</summary>
internal sealed class KafkaClients(string bootstrapServers, string job, KafkaClientLog log)
{
    /// <summary>Bytes that a client fetches ahead: what it holds in memory at most, with a little more for the batch in work.</summary>
    private const int PrefetchKilobytes = 16 * 1024;

    /// <summary>A consumer whose partitions are assigned by hand.</summary>
    /// <param name="toTheEnd">True tells the end of a partition and commits nothing; false commits what is stored, for the display of the lag.</param>
    public IConsumer<byte[], byte[]> Consumer(bool toTheEnd) => new ConsumerBuilder<byte[], byte[]>(WithPromptReconnect(new ConsumerConfig
    {
        GroupId = job,
        EnableAutoCommit = !toTheEnd,
        EnablePartitionEof = toTheEnd,
        AutoCommitIntervalMs = 1000,
        EnableAutoOffsetStore = false,
        AutoOffsetReset = AutoOffsetReset.Error,
        IsolationLevel = IsolationLevel.ReadCommitted,
        QueuedMaxMessagesKbytes = PrefetchKilobytes,
        FetchWaitMaxMs = 100,
    })).SetLogHandler((_, message) => log.Write(message)).SetErrorHandler((_, error) => log.Write(error)).Build();

    /// <summary>A producer that neither loses nor doubles while it lives, and waits for a broker that is away.</summary>
    public IProducer<byte[], byte[]> Producer() => new ProducerBuilder<byte[], byte[]>(WithPromptReconnect(new ProducerConfig
    {
        EnableIdempotence = true,
        Acks = Acks.All,
        MessageTimeoutMs = 0,
        LingerMs = 5,
        // As Java's clients do, so that whoever else writes a key finds its partition.
        Partitioner = Partitioner.Murmur2Random,
    })).SetLogHandler((_, message) => log.Write(message)).SetErrorHandler((_, error) => log.Write(error)).Build();

    private T WithPromptReconnect<T>(T config)
        where T : ClientConfig
    {
        config.BootstrapServers = bootstrapServers;
        config.ClientId = job;
        // Finds a broker that was away within about a second; the library alone would wait up to ten.
        config.ReconnectBackoffMs = 100;
        config.ReconnectBackoffMaxMs = 1000;
        config.LogConnectionClose = false;
        return config;
    }
}
