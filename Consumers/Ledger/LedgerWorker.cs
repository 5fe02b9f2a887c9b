using Confluent.Kafka;
using Microsoft.Data.Sqlite;
using Streaming.Avro;

namespace Streaming.Consumers.Ledger;

/// <summary>Keeps a session running: what fails for a while is tried again from where the database stands.</summary>
internal sealed partial class LedgerWorker(Func<LedgerSession> startSession, TimeProvider time, ILogger<LedgerWorker> logger) : BackgroundService
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LastDelay = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var delay = FirstDelay;
        while (!stoppingToken.IsCancellationRequested)
        {
            var started = time.GetTimestamp();
            try
            {
                // The consumer blocks, for as long as it runs.
                await Task.Factory.StartNew(
                    () => Run(stoppingToken), stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is KafkaException or SchemaRegistryException or SqliteException)
            {
                delay = time.GetElapsedTime(started) > LongEnough ? FirstDelay : delay;
                Failed(exception.Message, delay.TotalSeconds);
                await Task.Delay(delay, time, stoppingToken).ConfigureAwait(false);
                delay = delay * 2 < LastDelay ? delay * 2 : LastDelay;
            }
        }
    }

    private void Run(CancellationToken cancellationToken)
    {
        using var session = startSession();
        session.Run(cancellationToken);
    }

    [LoggerMessage(1, LogLevel.Warning, "The ledger waits {Seconds} s and continues from its last batch: {Reason}")]
    private partial void Failed(string reason, double seconds);
}
