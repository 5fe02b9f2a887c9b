using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Orchestration;

/// <summary>Tells the console about changes of note: a resource is ready, waits, failed or ended. A failure is followed by the last that the resource said.</summary>
internal sealed partial class StateReporter(ResourceNotificationService notifications, ResourceLoggerService logs, ILogger<DistributedApplication> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var told = new Dictionary<string, string>();
        await foreach (var change in notifications.WatchAsync(cancellationToken))
        {
            var text = Describe(change.Snapshot);
            if (text is null || change.Resource is IResourceWithoutLifetime or ParameterResource or ConnectionStringResource or ExternalServiceResource || (told.TryGetValue(change.ResourceId, out var last) && last == text))
            {
                continue;
            }

            told[change.ResourceId] = text;
            if (change.Snapshot.State is { Text: nameof(KnownResourceStates.FailedToStart) or nameof(KnownResourceStates.RuntimeUnhealthy) } || change.Snapshot is { ExitCode: > 0, State.Style: "error" })
            {
                LogFailure(change.ResourceId, text);
                foreach (var line in LastWords.Of(change.ResourceId, logs.Log(change.ResourceId).GetAll()))
                {
                    LogLastWords(change.ResourceId, line);
                }
            }
            else
            {
                LogState(change.ResourceId, text);
            }
        }
    }

    private static string? Describe(CustomResourceSnapshot snapshot) => snapshot.State?.Text switch
    {
        nameof(KnownResourceStates.Running) when snapshot.HealthStatus == HealthStatus.Healthy => "ready",
        nameof(KnownResourceStates.Waiting) when snapshot.Properties.FirstOrDefault(p => p.Name == WaitsForParameter.Property) is { } parameter => $"waits for the value of parameter '{parameter.Value}'",
        nameof(KnownResourceStates.Waiting) => "waits for other resources",
        nameof(KnownResourceStates.FailedToStart) => "failed to start, see its log",
        nameof(KnownResourceStates.RuntimeUnhealthy) => "has no container engine to run in, see its log",
        nameof(KnownResourceStates.Building) => "its image is being built",
        nameof(KnownResourceStates.Finished) => $"ended with exit code {snapshot.ExitCode}",
        nameof(KnownResourceStates.Exited) => "stopped",
        _ => null,
    };

    [LoggerMessage(1, LogLevel.Information, "{Resource}: {State}")]
    private partial void LogState(string resource, string state);

    [LoggerMessage(2, LogLevel.Warning, "{Resource}: {State}")]
    private partial void LogFailure(string resource, string state);

    [LoggerMessage(4, LogLevel.Warning, "{Resource}| {Line}")]
    private partial void LogLastWords(string resource, string line);
}
