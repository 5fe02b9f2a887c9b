using Confluent.Kafka;
using Streaming.ServiceDefaults.Messaging;

namespace Streaming.ServiceDefaults.Kafka;

/// <summary>A consumer that counts what it takes and traces what is done with it.</summary>
public sealed class KafkaConsumer<TKey, TValue> : IDisposable
{
    private readonly KafkaClientLog _log;
    private readonly string _clientId;
    private readonly string _group;
    private readonly TimeProvider _time;

    internal KafkaConsumer(IConsumer<TKey, TValue> client, KafkaClientLog log, string clientId, string group, TimeProvider time)
    {
        Client = client;
        _log = log;
        _clientId = clientId;
        _group = group;
        _time = time;
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

    /// <summary>Takes what comes within a moment, records and ends of partitions; blocks the thread.</summary>
    /// <param name="limit">How many at most.</param>
    /// <param name="idle">How long to wait for the first.</param>
    /// <param name="gather">How long to wait for more, from the first on.</param>
    /// <param name="cancellationToken">Ends the taking early; what was taken is returned.</param>
    /// <returns>In the order of each partition; nothing where nothing came.</returns>
    /// <exception cref="ConsumeException">The client reports an error that it does not mend by itself.</exception>
    public IReadOnlyList<ConsumeResult<TKey, TValue>> ConsumeBatch(int limit, TimeSpan idle, TimeSpan gather, CancellationToken cancellationToken)
    {
        var results = new List<ConsumeResult<TKey, TValue>>();
        var wait = idle;
        var started = 0L;
        while (results.Count < limit && wait > TimeSpan.Zero && !cancellationToken.IsCancellationRequested)
        {
            if (Consume(wait) is { } result)
            {
                started = results.Count == 0 ? _time.GetTimestamp() : started;
                results.Add(result);
            }
            else if (results.Count == 0)
            {
                break;
            }

            wait = gather - _time.GetElapsedTime(started);
        }

        return results;
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
