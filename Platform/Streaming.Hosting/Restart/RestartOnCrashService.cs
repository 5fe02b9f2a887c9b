using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Streaming.Hosting;

/// <summary>Watches the states of resources and gives the start command to those that crashed.</summary>
internal sealed partial class RestartOnCrashService(
    ResourceNotificationService notifications, ResourceCommandService commands, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<RestartOnCrashService> logger) : BackgroundService
{
    private readonly Dictionary<string, CrashHistory> _histories = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Ends when the application begins to stop, before the resources do: what goes down then stays down.
        using var running = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        var restarts = new List<Task>();
        try
        {
            await foreach (var change in notifications.WatchAsync(running.Token))
            {
                if (change.Resource.Annotations.OfType<RestartOnCrashAnnotation>().LastOrDefault() is { } annotation
                    && HistoryOf(change.ResourceId).IsCrash(change.Snapshot, annotation.Backoff, time.GetUtcNow(), out var crashes))
                {
                    restarts.RemoveAll(r => r.IsCompletedSuccessfully);
                    restarts.Add(RestartAsync(change, annotation.Backoff.DelayAfter(crashes), crashes, running.Token));
                }
            }
        }
        finally
        {
            // A restart that failed is told, not forgotten.
            await Task.WhenAll(restarts);
        }
    }

    private CrashHistory HistoryOf(string resourceId) =>
        _histories.TryGetValue(resourceId, out var history) ? history : _histories[resourceId] = new();

    private async Task RestartAsync(ResourceEvent crash, TimeSpan delay, int crashes, CancellationToken stoppingToken)
    {
        LogCrash(crash.ResourceId, crash.Snapshot.ExitCode, delay.TotalSeconds, crashes);
        try
        {
            await Task.Delay(delay, time, stoppingToken);
            var result = await commands.ExecuteCommandAsync(crash.ResourceId, KnownResourceCommands.StartCommand, stoppingToken);
            if (!result.Success)
            {
                LogRestartFailed(crash.ResourceId, result.Message);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application is stopping: what crashed stays down.
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "{Resource} ended with exit code {ExitCode}; it is started again in {Delay} s (crash {Crashes} in a row)")]
    private partial void LogCrash(string resource, int? exitCode, double delay, int crashes);

    [LoggerMessage(2, LogLevel.Error, "{Resource} could not be started again: {Reason}")]
    private partial void LogRestartFailed(string resource, string? reason);
}
