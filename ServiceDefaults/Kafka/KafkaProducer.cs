using System.Diagnostics;
using Confluent.Kafka;
using Streaming.ServiceDefaults.Kafka.Statistics;
using Streaming.ServiceDefaults.Messaging;

namespace Streaming.ServiceDefaults.Kafka;

/// <summary>A producer that traces and counts what it sends.</summary>
public sealed class KafkaProducer<TKey, TValue> : IDisposable
{
    private readonly IProducer<TKey, TValue> _producer;
    private readonly KafkaClientLog _log;
    private readonly KafkaClientMeter _meter;
    private readonly string _clientId;

    internal KafkaProducer(IProducer<TKey, TValue> producer, KafkaClientLog log, KafkaClientMeter meter, string clientId)
    {
        _producer = producer;
        _log = log;
        _meter = meter;
        _clientId = clientId;
    }

    /// <summary>Puts a record into the client's queue.</summary>
    /// <param name="topic">Where to.</param>
    /// <param name="message">The record; its headers get the trace context.</param>
    /// <param name="delivered">Called on the client's thread with the broker's answer.</param>
    /// <param name="parent">The span that the send belongs to; the thread's current one by default.</param>
    /// <exception cref="ProduceException{TKey,TValue}">The record was not taken into the queue.</exception>
    public void Produce(string topic, Message<TKey, TValue> message, Action<DeliveryReport<TKey, TValue>> delivered, ActivityContext parent = default)
    {
        var operation = SendOperation.Start(_clientId, topic, message, parent);
        try
        {
            _producer.Produce(topic, message, report =>
            {
                Complete(operation, report.Error, report);
                delivered(report);
            });
        }
        catch (KafkaException exception)
        {
            operation.Complete(exception.Error, Partition.Any, Offset.Unset);
            throw;
        }
    }

    /// <summary>Sends a record and waits for the broker's answer.</summary>
    /// <exception cref="ProduceException{TKey,TValue}">The record was not delivered.</exception>
    public async Task<DeliveryResult<TKey, TValue>> ProduceAsync(string topic, Message<TKey, TValue> message, CancellationToken cancellationToken)
    {
        var operation = SendOperation.Start(_clientId, topic, message, parent: default);
        try
        {
            var result = await _producer.ProduceAsync(topic, message, cancellationToken).ConfigureAwait(false);
            Complete(operation, new Error(ErrorCode.NoError), result);
            return result;
        }
        catch (ProduceException<TKey, TValue> exception)
        {
            Complete(operation, exception.Error, exception.DeliveryResult);
            throw;
        }
        catch (OperationCanceledException)
        {
            operation.Complete(new Error(ErrorCode.Local_TimedOut, "the sender stopped waiting"), Partition.Any, Offset.Unset);
            throw;
        }
    }

    /// <summary>Waits until everything in the queue was answered, or the time is over.</summary>
    /// <returns>How many records are still in the queue.</returns>
    public int Flush(TimeSpan timeout) => _producer.Flush(timeout);

    /// <summary>Closes the client. What is still in its queue is not sent, and not reported.</summary>
    public void Dispose()
    {
        _producer.Dispose();
        _meter.Dispose();
    }

    private void Complete(SendOperation operation, Error error, DeliveryResult<TKey, TValue> result)
    {
        operation.Complete(error, result.Partition, result.Offset);
        if (!error.IsError)
        {
            _log.Answered();
        }
    }
}
