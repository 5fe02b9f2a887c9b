using System.Globalization;
using System.Text;
using Confluent.Kafka;
using Streaming.Windows.Declaration;
using Streaming.Windows.Runtime;

namespace Streaming.Windows.Records;

/// <summary>
/// Sends records that cannot be decoded to the dead letters, and waits until the broker has them. Without such a topic the first of
/// them stops the job.
/// </summary>
internal sealed class DeadLetterSender(JobDeclaration job, KafkaClients clients, TimeProvider time) : IDisposable
{
    private readonly Lazy<IProducer<byte[], byte[]>> _producer = new(clients.Producer);

    /// <exception cref="JobException">The declaration names no topic for them.</exception>
    /// <exception cref="KafkaException">The broker refuses the record.</exception>
    public Task SendAsync(ConsumeResult<byte[], byte[]> record, string reason, CancellationToken cancellationToken)
    {
        if (job.Source.DeadLetters is not { } topic)
        {
            throw new JobException(
                $"the record at {record.TopicPartitionOffset} cannot be decoded: {reason}. Name a topic in source.deadLetters of the declaration to set such records aside.");
        }

        var headers = new Headers();
        Add(headers, DeadLetterHeaders.Reason, reason);
        Add(headers, DeadLetterHeaders.Source, record.Topic);
        Add(headers, DeadLetterHeaders.Partition, record.Partition.Value);
        Add(headers, DeadLetterHeaders.Offset, record.Offset.Value);
        Add(headers, DeadLetterHeaders.Time, time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
        Add(headers, DeadLetterHeaders.Attempts, 1);
        Add(headers, DeadLetterHeaders.Service, job.Name);
        var letter = new Message<byte[], byte[]> { Key = record.Message.Key, Value = record.Message.Value, Headers = headers };
        return _producer.Value.ProduceAsync(topic, letter, cancellationToken);
    }

    public void Dispose()
    {
        if (_producer.IsValueCreated)
        {
            _producer.Value.Dispose();
        }
    }

    private static void Add(Headers headers, string name, IConvertible value) =>
        headers.Add(name, Encoding.UTF8.GetBytes(value.ToString(CultureInfo.InvariantCulture)));
}
