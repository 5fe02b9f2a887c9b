using Confluent.Kafka;
using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Streams.Watching;

namespace Streaming.Dashboard.Streams.Kafka;

/// <summary>The cluster whose streams are shown, through one admin client that is made when it is first needed.</summary>
internal sealed partial class KafkaConnection : IAsyncDisposable
{
    private static readonly TimeSpan PatienceAtEnd = TimeSpan.FromSeconds(1);
    private readonly StreamsKafkaOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<KafkaConnection> _logger;
    private readonly Lazy<IAdminClient> _admin;
    private readonly HashSet<Task> _running = [];
    private bool _ended;

    public KafkaConnection(IOptions<DashboardOptions> options, TimeProvider time, ILogger<KafkaConnection> logger)
    {
        (_options, _time, _logger) = (options.Value.Streams.Kafka, time, logger);
        _admin = new(() => new AdminClientBuilder(Settings()).SetLogHandler((_, line) => LogClient(line.Message)).SetErrorHandler((_, error) => LogClient(error.Reason)).Build());
    }

    /// <summary>How long one request may take.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(5);

    public bool IsConfigured => !string.IsNullOrEmpty(_options.BootstrapServers);

    public string Servers => _options.BootstrapServers ?? "";

    public ClientConfig Settings() => KafkaClientSettings.Of(_options);

    /// <summary>Asks the cluster, away from the caller's thread, for some of the client's calls block theirs.</summary>
    /// <exception cref="StreamsException">The cluster does not answer, or refuses.</exception>
    public async Task<T> AskAsync<T>(Func<IAdminClient, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await Start(ask).WaitAsync(cancellationToken);
        }
        catch (KafkaException exception)
        {
            throw Failure(KafkaErrors.Of(exception), exception);
        }
    }

    public StreamsException Failure(Error error, Exception? cause = null) => error.IsBrokerError
        ? new($"Kafka at {Servers} refuses: {error.Reason.TrimEnd('.')}.", cause)
        : new($"Kafka at {Servers} does not answer: {error.Reason.TrimEnd('.')}.", cause);

    /// <summary>Where the client logs to.</summary>
    public void Log(LogMessage line) => LogClient(line.Message);

    /// <summary>Frees the client. One that is still being waited for is left to the end of the process: it must not go while a call is in it.</summary>
    public async ValueTask DisposeAsync()
    {
        Task calls;
        lock (_running)
        {
            _ended = true;
            calls = Task.WhenAll(_running);
        }
        var ended = await Task.WhenAny(calls, Task.Delay(PatienceAtEnd, _time)) == calls;
        if (ended && _admin.IsValueCreated)
            _admin.Value.Dispose();
    }

    private Task<T> Start<T>(Func<IAdminClient, Task<T>> ask)
    {
        lock (_running)
        {
            if (_ended)
                throw new StreamsException("The dashboard ends.");
            var call = Task.Run(() => ask(_admin.Value));
            _running.Add(call);
            call.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            return call;
        }
    }

    private void Forget(Task call)
    {
        lock (_running)
            _running.Remove(call);
    }

    // A broker that is away is told on the page.
    [LoggerMessage(60, LogLevel.Debug, "Kafka client: {Message}")]
    private partial void LogClient(string message);
}
