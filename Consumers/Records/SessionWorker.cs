using Confluent.Kafka;
using Microsoft.Data.Sqlite;
using Streaming.Avro;

namespace Streaming.Consumers.Records;

/// <summary>Keeps a session running: what fails for a while is tried again, by a new session that continues where the last one stood.</summary>
internal abstract partial class SessionWorker(string name, Func<IConsumerSession> startSession, TimeProvider time, ILogger logger) : BackgroundService
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
                OnFailed(exception);
                delay = time.GetElapsedTime(started) > LongEnough ? FirstDelay : delay;
                Failed(name, exception.Message, delay.TotalSeconds);
                await Task.Delay(delay, time, stoppingToken).ConfigureAwait(false);
                delay = delay * 2 < LastDelay ? delay * 2 : LastDelay;
            }
        }
    }

    /// <summary>A session ended with a failure; the next one starts after a delay.</summary>
    protected virtual void OnFailed(Exception failure)
    {
    }

    private void Run(CancellationToken cancellationToken)
    {
        using var session = startSession();
        session.Run(cancellationToken);
    }

    [LoggerMessage(1, LogLevel.Warning, "The {Name} waits {Seconds} s and continues where it stood: {Reason}")]
    private partial void Failed(string name, string reason, double seconds);
}
