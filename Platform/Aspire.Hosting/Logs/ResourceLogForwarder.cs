using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Writes the log of each resource to the host's own, where the options ask for it.</summary>
internal sealed partial class ResourceLogForwarder(
    DistributedApplicationOptions options, DistributedApplicationModel model, ResourceLoggerService logs, IHostEnvironment environment, ILoggerFactory loggers)
{
    public Task RunAsync(CancellationToken cancellationToken) => options.EnableResourceLogging
        ? Task.WhenAll(model.Resources.SelectMany(r => r.GetInstanceIds(), (r, id) => (r.Name, Id: id)).ToArray().Select(i => FollowAsync(i.Name, i.Id, cancellationToken)))
        : Task.CompletedTask;

    private async Task FollowAsync(string resource, string instance, CancellationToken cancellationToken)
    {
        var logger = loggers.CreateLogger($"{environment.ApplicationName}.Resources.{resource}");
        await foreach (var batch in logs.WatchAsync(instance).WithCancellation(cancellationToken))
        {
            foreach (var line in batch)
            {
                LogTo(logger, line.IsErrorMessage ? LogLevel.Error : LogLevel.Information, line.LineNumber, line.Content);
            }
        }
    }

    [LoggerMessage(EventId = 13, Message = "{LineNumber}: {Content}")]
    private static partial void LogTo(ILogger logger, LogLevel level, int lineNumber, string content);
}
