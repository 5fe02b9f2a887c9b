using Confluent.Kafka;

namespace Streaming.ServiceDefaults.Kafka;

/// <summary>How producers of one registration are made.</summary>
public sealed class KafkaProducerSettings<TKey, TValue>
{
    /// <summary>
    /// librdkafka's settings. Idempotent with acknowledgement by all replicas unless said otherwise; the addresses come from the connection string.
    /// </summary>
    public ProducerConfig Config { get; } = new() { EnableIdempotence = true, Acks = Acks.All };

    /// <summary>Sets serializers; null for the built-in ones.</summary>
    public Action<ProducerBuilder<TKey, TValue>>? ConfigureBuilder { get; set; }
}
