using Confluent.Kafka;
using Streaming.ServiceDefaults.Kafka;

namespace Streaming.Producers.Publishing;

/// <summary>The life of one Kafka producer, up to its first failure.</summary>
internal sealed class ProducerSession : IDisposable
{
    private readonly Action<OutgoingRecord, Error> _completed;
    private readonly Action _failed;
    private readonly KafkaProducer<byte[], byte[]> _producer;
    private Error? _failure;

    public ProducerSession(KafkaProducerFactory<byte[], byte[]> producers, Action<OutgoingRecord, Error> completed, Action failed)
    {
        _completed = completed;
        _failed = failed;
        _producer = producers.Create(Fail);
    }

    /// <summary>Why the producer cannot go on; null while it can.</summary>
    public Error? Failure => Volatile.Read(ref _failure);

    public void Send(OutgoingRecord record)
    {
        if (Failure is not null)
        {
            return;
        }

        try
        {
            _producer.Produce(record.Topic, record.Message, report => Answered(record, report.Error), record.Parent);
        }
        catch (KafkaException exception)
        {
            Answered(record, exception.Error);
        }
    }

    public void Flush(TimeSpan timeout) => _producer.Flush(timeout);

    public void Dispose() => _producer.Dispose();

    private void Answered(OutgoingRecord record, Error error)
    {
        // What is wrong with the one record stays wrong; everything else may pass with another producer.
        if (error.Code is ErrorCode.NoError or ErrorCode.MsgSizeTooLarge or ErrorCode.InvalidMsg or ErrorCode.InvalidRecord)
        {
            _completed(record, error);
        }
        else
        {
            Fail(error);
        }
    }

    private void Fail(Error error)
    {
        if (Interlocked.CompareExchange(ref _failure, error, null) is null)
        {
            _failed();
        }
    }
}
