using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Writes what is logged about a resource to its own log; errors count as standard error.</summary>
internal sealed class ResourceLogger(IReadOnlyList<ResourceLog> logs) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var now = DateTimeOffset.UtcNow;
        var text = formatter(state, exception);
        foreach (var line in (exception is null ? text : $"{text}\n{exception}").Split('\n'))
        {
            foreach (var log in logs)
            {
                log.Add(now, line.TrimEnd('\r'), logLevel >= LogLevel.Error);
            }
        }
    }
}
