using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Streaming.Broker.Api;
using Streaming.Broker.Faults;
using Streaming.Broker.Groups;
using Streaming.Broker.Producers;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;
using Streaming.Broker.Transactions;

namespace Streaming.Broker;

/// <summary>
/// A Kafka-protocol broker for one machine: development, tests, demos. Records of an acknowledged request survive the sudden end
/// of the process when a data folder is given.
/// </summary>
public sealed class KafkaBroker : IAsyncDisposable
{
    private readonly KafkaServer _server;
    private readonly TopicStore _topics;
    private readonly GroupCoordinator _groups;
    private readonly TransactionCoordinator _transactions;
    private readonly LogMaintenance _maintenance;
    private readonly BrokerMetrics _metrics;
    private readonly DataDirectoryLock? _lock;

    private KafkaBroker(KafkaBrokerOptions options, KafkaServer server, DataDirectoryLock? directoryLock, TimeProvider time, ILogger logger)
    {
        _server = server;
        _lock = directoryLock;
        _topics = new(options, time);
        _groups = new(options, time);
        _metrics = new(_topics);
        var producerIds = new ProducerIds(options.DataDirectory);
        _transactions = new(_topics, _groups.Offsets, producerIds, options, time);
        _maintenance = new(options, _topics, _groups, _transactions, time, logger);
        var address = new BrokerAddress(options.AdvertisedHost, server.Port, ClusterId.Of(options.DataDirectory));
        BootstrapServers = $"{address.Host}:{address.Port}";
        var apis = ApiTable.Create(options, address, _topics, _groups, _transactions, producerIds, _metrics, time, logger);
        server.Start(new(apis, Faults, _metrics, time), _metrics);
    }

    /// <summary>What clients are given as <c>bootstrap.servers</c>.</summary>
    public string BootstrapServers { get; }

    /// <summary>Errors, delays and broken connections for tests of clients.</summary>
    public FaultInjector Faults { get; } = new();

    /// <summary>Starts a broker; it serves when the task ends.</summary>
    /// <param name="options">Settings.</param>
    /// <param name="loggerFactory">Where it logs to; null logs nothing.</param>
    /// <param name="timeProvider">The clock of sessions, waits, retention and append times; null is the system's.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <exception cref="KafkaBrokerException">A setting is invalid, the port is in use, or the data folder cannot be used.</exception>
    public static Task<KafkaBroker> StartAsync(
        KafkaBrokerOptions options, ILoggerFactory? loggerFactory = null, TimeProvider? timeProvider = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => Start(options, loggerFactory, timeProvider), cancellationToken);

    /// <summary>Starts a broker and blocks until it serves; reading the logs of many partitions takes a while.</summary>
    /// <param name="options">Settings.</param>
    /// <param name="loggerFactory">Where it logs to; null logs nothing.</param>
    /// <param name="timeProvider">The clock of sessions, waits, retention and append times; null is the system's.</param>
    /// <exception cref="KafkaBrokerException">A setting is invalid, the port is in use, or the data folder cannot be used.</exception>
    public static KafkaBroker Start(KafkaBrokerOptions options, ILoggerFactory? loggerFactory = null, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var validation = new KafkaBrokerOptionsValidator().Validate(null, options);
        if (validation.Failed)
        {
            throw new KafkaBrokerException(validation.FailureMessage);
        }

        var logger = (loggerFactory ?? NullLoggerFactory.Instance).CreateLogger<KafkaBroker>();
        var time = timeProvider ?? TimeProvider.System;
        var directoryLock = options.DataDirectory is null ? null : new DataDirectoryLock(options.DataDirectory);
        try
        {
            return new(options, new(options, time, logger), directoryLock, time, logger);
        }
        catch (SocketException e)
        {
            directoryLock?.Dispose();
            throw new KafkaBrokerException($"Port {options.Port} of {options.Host} cannot be used ({e.Message}): choose another with --port or Broker__Port (0 takes any free one).", e);
        }
    }

    /// <summary>Ends all connections and closes the log.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _maintenance.DisposeAsync();
        _groups.Dispose();
        _transactions.Dispose();
        _topics.Dispose();
        _metrics.Dispose();
        _lock?.Dispose();
    }
}
