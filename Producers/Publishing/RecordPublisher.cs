using System.Diagnostics;
using System.Threading.Channels;
using Confluent.Kafka;
using Streaming.ServiceDefaults.Kafka;

namespace Streaming.Producers.Publishing;

/// <summary>
/// Sends records in the order they came, and keeps each until the broker has it. A broker that is away is waited for;
/// a producer that cannot go on is replaced, and what it had not delivered is sent again in its order.
/// </summary>
internal sealed partial class RecordPublisher(KafkaProducerFactory<byte[], byte[]> producers, TimeProvider time, ILogger<RecordPublisher> logger)
    : BackgroundService
{
    /// <summary>Records that may wait for the broker; who wants to send more waits until there is room.</summary>
    public const int Capacity = 10_000;

    private static readonly TimeSpan FlushTimeout = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan RestartDelay = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _room = new(Capacity);
    private readonly Channel<OutgoingRecord> _queue = Channel.CreateBounded<OutgoingRecord>(Capacity);
    private readonly SendWindow _window = new();

    /// <summary>Waits for room and takes a record.</summary>
    /// <returns>Ends when the broker has the record.</returns>
    public async ValueTask<Task> SendAsync(string topic, Message<byte[], byte[]> message, CancellationToken cancellationToken)
    {
        await _room.WaitAsync(cancellationToken).ConfigureAwait(false);
        var record = new OutgoingRecord(topic, message, Activity.Current?.Context ?? default);
        await _queue.Writer.WriteAsync(record, CancellationToken.None).ConfigureAwait(false);
        return record.Delivered;
    }

    public override void Dispose()
    {
        base.Dispose();
        _room.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var failure = await RunAsync(stoppingToken).ConfigureAwait(false);
                Restarting(failure.Reason, _window.Unacknowledged().Length);
                await Task.Delay(RestartDelay, time, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            Stopped(_window.Unacknowledged().Length);
        }
    }

    private async Task<Error> RunAsync(CancellationToken stoppingToken)
    {
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        using var session = new ProducerSession(producers, Complete, failed.Cancel);
        try
        {
            foreach (var record in _window.Unacknowledged())
            {
                session.Send(record);
            }

            await foreach (var record in _queue.Reader.ReadAllAsync(failed.Token).ConfigureAwait(false))
            {
                _window.Add(record);
                session.Send(record);
            }
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            return session.Failure!;
        }
        catch (OperationCanceledException)
        {
            session.Flush(FlushTimeout);
            throw;
        }

        throw new UnreachableException("The queue is never completed.");
    }

    private void Complete(OutgoingRecord record, Error error)
    {
        if (error.IsError ? record.TryRefuse(error) : record.TryComplete())
        {
            _window.Trim();
            _room.Release();
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The Kafka producer is replaced ({Reason}); {Count} records are sent again in their order")]
    private partial void Restarting(string reason, int count);

    [LoggerMessage(2, LogLevel.Information, "Sending has stopped; {Count} records were not acknowledged")]
    private partial void Stopped(int count);
}
