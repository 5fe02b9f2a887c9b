using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Streaming.Broker.Api;
using Streaming.Broker.Groups;
using Streaming.Broker.Producers;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;

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
    private readonly DataDirectoryLock? _lock;

    private KafkaBroker(KafkaBrokerOptions options, KafkaServer server, DataDirectoryLock? directoryLock, TimeProvider time, ILogger logger)
    {
        _server = server;
        _lock = directoryLock;
        _topics = new(options);
        _groups = new(options, time);
        var address = new BrokerAddress(options.AdvertisedHost, server.Port);
        BootstrapServers = $"{address.Host}:{address.Port}";
        server.Start(new([
            new MetadataHandler(_topics, address),
            new ProduceHandler(_topics, options, logger),
            new FetchHandler(_topics, time),
            new ListOffsetsHandler(_topics),
            new OffsetForLeaderEpochHandler(_topics),
            new InitProducerIdHandler(new ProducerIds(options.DataDirectory)),
            new CreateTopicsHandler(_topics),
            new DeleteTopicsHandler(_topics),
            new FindCoordinatorHandler(address),
            new JoinGroupHandler(_groups),
            new SyncGroupHandler(_groups),
            new HeartbeatHandler(_groups),
            new LeaveGroupHandler(_groups),
            new OffsetCommitHandler(_groups, _topics),
            new OffsetFetchHandler(_groups),
            new ListGroupsHandler(_groups),
            new DescribeGroupsHandler(_groups),
        ]));
    }

    /// <summary>What clients are given as <c>bootstrap.servers</c>.</summary>
    public string BootstrapServers { get; }

    /// <summary>Starts a broker; it serves when this returns.</summary>
    /// <param name="options">Settings.</param>
    /// <param name="loggerFactory">Where it logs to; null logs nothing.</param>
    /// <param name="timeProvider">The clock of sessions and waits; null is the system's.</param>
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
        var directoryLock = options.DataDirectory is null ? null : new DataDirectoryLock(options.DataDirectory);
        try
        {
            return new(options, new(options, logger), directoryLock, timeProvider ?? TimeProvider.System, logger);
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
        _groups.Dispose();
        _topics.Dispose();
        _lock?.Dispose();
    }
}
