using Confluent.Kafka;

namespace Streaming.ServiceDefaults.Kafka;

/// <summary>How consumers of one registration are made.</summary>
public sealed class KafkaConsumerSettings<TKey, TValue>
{
    /// <summary>librdkafka's settings; the group is needed, the addresses come from the connection string.</summary>
    public ConsumerConfig Config { get; } = new() { AutoOffsetReset = AutoOffsetReset.Earliest };

    /// <summary>Sets deserializers; null for the built-in ones.</summary>
    public Action<ConsumerBuilder<TKey, TValue>>? ConfigureBuilder { get; set; }
}
