using Confluent.Kafka;
using Streaming.ServiceDefaults.Kafka;

namespace Streaming.Consumers.Ledger;

/// <summary>Sends records that cannot be decoded to the dead letters, and waits until the broker has them.</summary>
internal sealed class DeadLetterSender(KafkaProducerFactory<byte[], byte[]> producers, IHostEnvironment environment, TimeProvider time) : IDisposable
{
    private readonly Lazy<KafkaProducer<byte[], byte[]>> _producer = new(() => producers.Create());

    public Task SendAsync(ConsumeResult<byte[], byte[]> record, string reason, CancellationToken cancellationToken)
    {
        var letter = new DeadLetter(reason, record.Topic, record.Message.Value) { Key = record.Message.Key, Place = record.TopicPartitionOffset };
        return _producer.Value.ProduceAsync(
            KafkaTopics.OrdersDeadLetter, letter.ToMessage(environment.ApplicationName, time.GetUtcNow()), cancellationToken);
    }

    public void Dispose()
    {
        if (_producer.IsValueCreated)
        {
            _producer.Value.Dispose();
        }
    }
}
