using Confluent.Kafka;
using Streaming.ServiceDefaults.Kafka.Lag;
using Streaming.ServiceDefaults.Kafka.Statistics;
using Streaming.ServiceDefaults.Messaging;

namespace Streaming.ServiceDefaults.Kafka;

/// <summary>A consumer that counts and traces what it takes and what is done with it.</summary>
public sealed class KafkaConsumer<TKey, TValue> : IDisposable
{
    private readonly KafkaClientLog _log;
    private readonly KafkaClientMeter _meter;
    private readonly ConsumerLag _lag;
    private readonly string _clientId;
    private readonly string _group;
    private readonly TimeProvider _time;
    private bool _isDisposed;

    internal KafkaConsumer(
        IConsumer<TKey, TValue> client, KafkaClientLog log, KafkaClientMeter meter, string clientId, string group, TimeProvider time)
    {
        Client = client;
        _log = log;
        _meter = meter;
        _clientId = clientId;
        _group = group;
        _time = time;
        _lag = new ConsumerLag(() => client.Assignment, client.GetWatermarkOffsets, clientId, group);
        ConsumerLag.Consumers.Add(_lag);
    }

    /// <summary>The client below, for subscriptions, positions and commits.</summary>
    public IConsumer<TKey, TValue> Client { get; }

    /// <summary>Takes what comes within a moment, records and ends of partitions; blocks the thread.</summary>
    /// <param name="limit">How many at most.</param>
    /// <param name="idle">How long to wait for the first.</param>
    /// <param name="gather">How long to wait for more, from the first on.</param>
    /// <param name="cancellationToken">Ends the taking early; what was taken is returned.</param>
    /// <returns>In the order of each partition; nothing where nothing came.</returns>
    /// <exception cref="ConsumeException">
    /// The client reports an error that it does not mend by itself. What was taken before it is not returned: begin again where the work stands.
    /// </exception>
    public IReadOnlyList<ConsumeResult<TKey, TValue>> ConsumeBatch(int limit, TimeSpan idle, TimeSpan gather, CancellationToken cancellationToken)
    {
        var operation = ReceiveOperation.Start(_clientId, _group, _time);
        try
        {
            var results = Take(limit, idle, gather, cancellationToken);
            operation.Complete(results.FindAll(result => !result.IsPartitionEOF));
            results.ForEach(result => _lag.MoveTo(result.TopicPartition, result.IsPartitionEOF ? result.Offset : result.Offset + 1));
            return results;
        }
        catch (ConsumeException exception)
        {
            operation.Fail(exception);
            throw;
        }
    }

    /// <summary>Starts to process a record that was consumed.</summary>
    public ProcessOperation StartProcess(ConsumeResult<TKey, TValue> result) => ProcessOperation.Start(_clientId, _group, result);

    /// <summary>Leaves the group and closes the client.</summary>
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        ConsumerLag.Consumers.Remove(_lag);
        try
        {
            Client.Close();
        }
        finally
        {
            Client.Dispose();
            _meter.Dispose();
        }
    }

    private List<ConsumeResult<TKey, TValue>> Take(int limit, TimeSpan idle, TimeSpan gather, CancellationToken cancellationToken)
    {
        var results = new List<ConsumeResult<TKey, TValue>>();
        var wait = idle;
        var started = 0L;
        while (results.Count < limit && wait > TimeSpan.Zero && !cancellationToken.IsCancellationRequested)
        {
            if (Client.Consume(wait) is { } result)
            {
                _log.Answered();
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
}
