using Confluent.Kafka;
using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Streams.Watching;

namespace Streaming.Dashboard.Streams.Kafka;

/// <summary>The cluster whose streams are shown, through one admin client that is made when it is first needed.</summary>
internal sealed partial class KafkaConnection : IDisposable
{
    private readonly StreamsKafkaOptions _options;
    private readonly ILogger<KafkaConnection> _logger;
    private readonly Lazy<IAdminClient> _admin;

    public KafkaConnection(IOptions<DashboardOptions> options, ILogger<KafkaConnection> logger)
    {
        (_options, _logger) = (options.Value.Streams.Kafka, logger);
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
            return await Task.Run(() => ask(_admin.Value), cancellationToken).WaitAsync(cancellationToken);
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

    public void Dispose()
    {
        if (_admin.IsValueCreated)
            _admin.Value.Dispose();
    }

    // A broker that is away is told on the page.
    [LoggerMessage(60, LogLevel.Debug, "Kafka client: {Message}")]
    private partial void LogClient(string message);
}
