using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Testing.Tests;

public sealed class ResourceLoggingTests
{
    [Fact]
    public async Task What_resources_write_reaches_the_loggers_of_the_test()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        using var written = new Collector();
        await using var builder = DistributedApplicationTestingBuilder.Create();
        builder.Services.AddLogging(logging => logging.AddProvider(written));
        builder.AddExecutable("own", "/bin/sh", ".", "-c", "echo hello; echo broken >&2; exec sleep 600");
        await using var app = await builder.BuildAsync(limit.Token);
        await app.StartAsync(limit.Token);

        var category = "Aspire.Hosting.Testing.Tests.Resources.own";
        await written.UntilAsync(line => line == (category, LogLevel.Information, "hello"), limit.Token);
        await written.UntilAsync(line => line == (category, LogLevel.Error, "broken"), limit.Token);
    }

    /// <summary>Keeps lines as category, level and the text after number and time.</summary>
    private sealed class Collector : ILoggerProvider
    {
        private readonly ConcurrentQueue<(string Category, LogLevel Level, string Text)> _lines = new();
        private readonly SemaphoreSlim _more = new(0);

        public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

        public async Task UntilAsync(Func<(string Category, LogLevel Level, string Text), bool> expected, CancellationToken cancellationToken)
        {
            while (!_lines.Any(expected))
            {
                await _more.WaitAsync(cancellationToken);
            }
        }

        public void Dispose() => _more.Dispose();

        private sealed class Logger(Collector collector, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                collector._lines.Enqueue((category, logLevel, formatter(state, exception).Split(' ')[^1]));
                collector._more.Release();
            }
        }
    }
}
