using Microsoft.Extensions.Logging;
using Streaming.Broker.Groups;
using Streaming.Broker.Log;
using Streaming.Broker.Topics;
using Streaming.Broker.Transactions;

namespace Streaming.Broker;

/// <summary>What runs beside the requests: retention, compaction, expiry of offsets and producers, time-outs of transactions.</summary>
internal sealed partial class LogMaintenance : IAsyncDisposable
{
    private static readonly TimeSpan TransactionInterval = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopping = new();
    private readonly KafkaBrokerOptions _options;
    private readonly TopicStore _topics;
    private readonly GroupCoordinator _groups;
    private readonly TransactionCoordinator _transactions;
    private readonly ILogger _logger;
    private readonly Task[] _loops;

    public LogMaintenance(KafkaBrokerOptions options, TopicStore topics, GroupCoordinator groups, TransactionCoordinator transactions, TimeProvider time, ILogger logger)
    {
        _options = options;
        _topics = topics;
        _groups = groups;
        _transactions = transactions;
        _logger = logger;
        _loops = [RunAsync(options.MaintenanceInterval, time, Clean), RunAsync(TransactionInterval, time, _transactions.Tick)];
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_loops);
        _stopping.Dispose();
    }

    private async Task RunAsync(TimeSpan interval, TimeProvider time, Action work)
    {
        using var timer = new PeriodicTimer(interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_stopping.Token))
            {
                Try(work, "log");
            }
        }
        catch (OperationCanceledException)
        {
            // The broker stops.
        }
    }

    private void Clean()
    {
        foreach (var topic in _topics.All)
        {
            for (var i = 0; i < topic.Partitions.Length && !_stopping.IsCancellationRequested; i++)
            {
                var log = topic.Partitions[i];
                Try(() => Clean(log), $"partition {topic.Name}-{i}");
            }
        }

        _groups.Expire();
    }

    private void Clean(PartitionLog log)
    {
        log.ApplyRetention();
        log.ExpireProducers(_options.ProducerExpiration);
        if (log.Settings.Compact)
        {
            log.Compact();
        }
    }

    private void Try(Action work, string what)
    {
        try
        {
            work();
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            // The next round tries again; a partition that cannot be cleaned keeps what it has.
            LogFailed(e, what);
        }
    }

    [LoggerMessage(40, LogLevel.Error, "Maintenance of the {What} failed and will be tried again")]
    private partial void LogFailed(Exception exception, string what);
}
