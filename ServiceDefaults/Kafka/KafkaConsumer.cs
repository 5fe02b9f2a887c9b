using Confluent.Kafka;
using Streaming.ServiceDefaults.Messaging;

namespace Streaming.ServiceDefaults.Kafka;

/// <summary>A consumer that counts what it takes and traces what is done with it.</summary>
public sealed class KafkaConsumer<TKey, TValue> : IDisposable
{
    private readonly KafkaClientLog _log;
    private readonly string _clientId;
    private readonly string _group;

    internal KafkaConsumer(IConsumer<TKey, TValue> client, KafkaClientLog log, string clientId, string group)
    {
        Client = client;
        _log = log;
        _clientId = clientId;
        _group = group;
    }

    /// <summary>The client below, for subscriptions, positions and commits.</summary>
    public IConsumer<TKey, TValue> Client { get; }

    /// <summary>Takes the next record; blocks the thread for at most the timeout.</summary>
    /// <returns>The record, a partition's end where the configuration asks for it, or null.</returns>
    /// <exception cref="ConsumeException">The client reports an error that it does not mend by itself.</exception>
    public ConsumeResult<TKey, TValue>? Consume(TimeSpan timeout)
    {
        var result = Client.Consume(timeout);
        if (result is not null)
        {
            _log.Answered();
        }

        if (result is { IsPartitionEOF: false })
        {
            MessagingInstrumentation.ConsumedMessages.Add(1, MessagingInstrumentation.Tags(MessagingAttributes.Poll, result.Topic));
        }

        return result;
    }

    /// <summary>Starts to process a record that was consumed.</summary>
    public ProcessOperation StartProcess(ConsumeResult<TKey, TValue> result) => ProcessOperation.Start(_clientId, _group, result);

    /// <summary>Leaves the group and closes the client.</summary>
    public void Dispose()
    {
        try
        {
            Client.Close();
        }
        finally
        {
            Client.Dispose();
        }
    }
}
